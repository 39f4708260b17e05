import { z } from 'zod';
import { ReferralIdSchema, ReportIdSchema, RequestIdSchema } from '../ids.js';
import { ConsentsSchema } from '../need-item.js';
import { PaperReceiptSchema } from '../paper.js';
import { PartyCodeSchema } from '../party.js';
import {
  AddresseesSchema,
  AgreementTermsSchema,
  CLOSING_REASONS,
  DeliverySchema,
  FOLLOW_UP_ANSWERS,
  INFORMAL_REASONS,
  WINDOW_PURPOSES,
} from '../procedure.js';
import type { ErrorCode } from '../errors.js';
import { text } from '../text.js';
import { InstantSchema, LocalDateSchema } from '../time.js';
import { PROCEDURES } from '../vocabulary.js';
import { operation } from './operation.js';
import { Changed, Nothing } from './shapes.js';

const byId = z.strictObject({ id: RequestIdSchema });
const ofItem = byId.extend({ no: z.coerce.number().int().min(1).max(99) });
const why = z.strictObject({ why: text(2000).optional() });
/** What a State says may come on paper: then the registrar enters it with its receipt. */
const said = why.extend({ receipt: PaperReceiptSchema.optional() });

const OF_PAPER: readonly ErrorCode[] = ['PAPER.NO_RECEIPT', 'PAPER.NOT_ON_PAPER', 'ATTACHMENT.NOT_FOUND'];
const ofPaper = (body: z.ZodType): readonly ErrorCode[] =>
  body instanceof z.ZodObject && 'receipt' in body.shape ? OF_PAPER : [];

interface Step<P extends z.ZodType, B extends z.ZodType> {
  readonly id: string;
  readonly path: string;
  readonly summary: string;
  readonly params: P;
  readonly body: B;
  readonly errors?: readonly ErrorCode[];
}
const step = <P extends z.ZodType, B extends z.ZodType>({ errors = [], ...rest }: Step<P, B>) =>
  operation({
    ...rest,
    service: 'requests',
    method: 'POST',
    query: Nothing,
    status: 200,
    answer: Changed,
    kind: 'change',
    errors: ['REQUEST.NOT_FOUND', 'REQUEST.WRONG_STATE', ...errors, ...ofPaper(rest.body)],
  });

const objection = said.extend({
  items: z
    .union([z.literal('all'), z.array(z.int().min(1).max(99)).min(1).max(50)])
    .default('all')
    .describe('The items objected to.'),
});
const OBJECTING = ['REQUEST.WINDOW_NOT_OPEN', 'REQUEST.WINDOW_CLOSED', 'REQUEST.ITEM_NOT_FOUND'] as const;
export const objectToCirculation = step({
  id: 'object-to-circulation',
  path: '/requests/:id/object-to-circulation',
  summary: 'Object to circulation while the window is open; a paper counts by the day on which it arrived',
  params: byId,
  body: objection,
  errors: OBJECTING,
});
export const objectToPosting = step({
  id: 'object-to-posting',
  path: '/requests/:id/object-to-posting',
  summary: 'Object to the posting of summaries while the window is open; circulation is not touched',
  params: byId,
  body: objection,
  errors: OBJECTING,
});

export const findInformal = step({
  id: 'find-informal',
  path: '/requests/:id/find-informal',
  summary:
    'Find the request informal and ask the Permanent Mission, which is not told who sent it unless the sender agrees',
  params: byId,
  body: why.extend({
    reason: z.enum(INFORMAL_REASONS),
    sender: text(200).optional().describe('Who sent it; experts only.'),
    senderAgrees: z.boolean().default(false).describe('The sender agrees to be named to the Mission.'),
  }),
});
export const confirmRequest = step({
  id: 'confirm-request',
  path: '/requests/:id/confirm',
  summary: 'Confirm an informal request as the State: it goes on where it was',
  params: byId,
  body: said,
});
export const recordNotTakenUp = step({
  id: 'record-not-taken-up',
  path: '/requests/:id/not-taken-up',
  summary: 'Record that the request is not taken up, and that its sender was informed how to submit',
  params: byId,
  body: why.extend({ senderInformedOn: LocalDateSchema, reference: text(100).optional() }),
});

export const changeConsents = operation({
  ...step({
    id: 'change-consents',
    path: '/requests/:id/items/:no/consents',
    summary: 'Change the consents of one item after submission; what is withdrawn disappears at once',
    params: ofItem,
    body: said.extend({ consents: ConsentsSchema }),
    errors: ['REQUEST.ITEM_NOT_FOUND', 'REQUEST.WRONG_ITEM_STATE'],
  }),
  method: 'PUT',
});
export const proposePublicText = step({
  id: 'propose-public-text',
  path: '/requests/:id/items/:no/propose-public-text',
  summary: 'Propose a public text of one item to the State',
  params: ofItem,
  body: why.extend({ text: text(2000) }),
  errors: ['REQUEST.ITEM_NOT_FOUND', 'REQUEST.WRONG_ITEM_STATE'],
});
export const approvePublicText = step({
  id: 'approve-public-text',
  path: '/requests/:id/items/:no/approve-public-text',
  summary: 'Approve the proposed public text as the State; it is the public text from now on',
  params: ofItem,
  body: said,
  errors: ['REQUEST.ITEM_NOT_FOUND', 'REQUEST.NOTHING_PROPOSED'],
});
export const chooseDisplay = operation({
  ...step({
    id: 'choose-display',
    path: '/requests/:id/display',
    summary: 'Choose how posted summaries are shown: found by search engines, marked open to offers of assistance',
    params: byId,
    body: said.extend({
      indexed: z.boolean().describe('Search engines may list the page; without it the page says noindex.'),
      openToOffers: z.boolean().describe('The page says: open to offers of assistance.'),
    }),
  }),
  method: 'PUT',
});

export const confirmRecirculation = step({
  id: 'confirm-recirculation',
  path: '/requests/:id/confirm-recirculation',
  summary: 'Confirm text, addressees and consents of a new issue, as the State',
  params: byId,
  body: said.extend({
    addressees: AddresseesSchema,
    items: z
      .array(
        z.strictObject({
          no: z.int().min(1).max(99),
          forProviders: text(4000).describe('The text of the new issue.'),
          consents: ConsentsSchema,
        }),
      )
      .min(1)
      .max(50),
  }),
  errors: ['REQUEST.ITEM_NOT_FOUND', 'REQUEST.DUPLICATE_ITEM', 'REQUEST.WRONG_ITEM_STATE'],
});
export const recirculateRequest = step({
  id: 'recirculate-request',
  path: '/requests/:id/recirculate',
  summary: 'Circulate the issue that the State confirmed; earlier replies stay tied to what they answered',
  params: byId,
  body: why,
  errors: [
    'REQUEST.NOT_CONFIRMED',
    'REQUEST.NO_CONSENT',
    'REQUEST.NO_ADDRESSEES',
    'REQUEST.UNKNOWN_ADDRESSEE',
    'REQUEST.REFERRED',
  ],
});

export const recordAgreement = step({
  id: 'record-agreement',
  path: '/requests/:id/items/:no/agreements',
  summary: 'Record that the State and a provider agreed on one item',
  params: ofItem,
  body: said.extend(AgreementTermsSchema.shape),
  errors: ['REQUEST.ITEM_NOT_FOUND', 'REQUEST.WRONG_ITEM_STATE', 'REQUEST.NOT_AN_ADDRESSEE', 'REQUEST.ALREADY_AGREED'],
});

export const recordFollowUpSent = step({
  id: 'record-follow-up-sent',
  path: '/requests/:id/follow-up/sent',
  summary: 'Record that the one-year letter was sent: by a person, on a day, under a reference',
  params: byId,
  body: why.extend({ sentOn: LocalDateSchema, reference: text(100) }),
  errors: ['REQUEST.FOLLOW_UP_NOT_DUE'],
});
export const answerFollowUp = step({
  id: 'answer-follow-up',
  path: '/requests/:id/follow-up/answer',
  summary: 'Answer whether the request has been met; experts may record that no reply was received',
  params: byId,
  body: said.extend({ answer: z.enum(FOLLOW_UP_ANSWERS) }),
  errors: ['REQUEST.FOLLOW_UP_NOT_DUE'],
});

const closing = said.extend({ reason: z.enum(CLOSING_REASONS) });
export const closeItem = step({
  id: 'close-item',
  path: '/requests/:id/items/:no/close',
  summary: 'Close one item with a reason, as the State or the Committee',
  params: ofItem,
  body: closing,
  errors: ['REQUEST.ITEM_NOT_FOUND', 'REQUEST.WRONG_ITEM_STATE'],
});
export const closeRequest = step({
  id: 'close-request',
  path: '/requests/:id/close',
  summary: 'Close the request and what is open of it, with a reason, as the State or the Committee',
  params: byId,
  body: closing,
});

const record = { service: 'requests', query: Nothing } as const;

/** Committee level: who asked, why, and the advice. No part of the request itself, so nothing of it betrays a referral. */
export const ReferralView = z.strictObject({
  id: ReferralIdSchema,
  version: z.int().min(1),
  requestId: RequestIdSchema,
  askedBy: z.string(),
  askedAt: InstantSchema,
  why: z.string(),
  status: z.enum(['with-the-working-group', 'advised']),
  advice: z.string().optional(),
  advisedAt: InstantSchema.optional(),
});
export type ReferralView = z.output<typeof ReferralView>;
export const referToWorkingGroup = operation({
  ...record,
  id: 'refer-to-working-group',
  method: 'POST',
  path: '/requests/:id/referrals',
  summary: 'Ask, as a member of the Committee and at any step, that the request be referred to the Working Group',
  params: byId,
  body: z.strictObject({ why: text(4000) }),
  status: 201,
  answer: Changed,
  kind: 'create',
  errors: ['REQUEST.NOT_FOUND', 'REQUEST.WRONG_STATE'],
});
export const recordAdvice = operation({
  ...record,
  id: 'record-advice',
  method: 'POST',
  path: '/requests/:id/referrals/:referralId/advice',
  summary: 'Record the advice of the Working Group',
  params: byId.extend({ referralId: ReferralIdSchema }),
  body: z.strictObject({ advice: text(4000) }),
  status: 200,
  answer: Changed,
  kind: 'change',
  errors: ['REFERRAL.NOT_FOUND', 'REFERRAL.WRONG_STATE'],
});
export const listReferrals = operation({
  ...record,
  id: 'list-referrals',
  method: 'GET',
  path: '/requests/:id/referrals',
  summary: 'Referrals of one request to the Working Group, in the order in which they were asked for',
  params: byId,
  body: Nothing,
  status: 200,
  answer: z.strictObject({ items: z.array(ReferralView) }),
  kind: 'list',
  errors: ['REQUEST.NOT_FOUND'],
});

/** A report on delivery as its author wrote it; seen by the author and the experts, and by the other party once released. */
export const DeliveryReportView = z.strictObject({
  id: ReportIdSchema,
  version: z.int().min(1),
  requestId: RequestIdSchema,
  itemNo: z.int(),
  provider: PartyCodeSchema,
  author: PartyCodeSchema,
  madeAt: InstantSchema,
  released: z.boolean(),
  ...DeliverySchema.shape,
});
export type DeliveryReportView = z.output<typeof DeliveryReportView>;
export const reportDelivery = operation({
  ...record,
  id: 'report-delivery',
  method: 'POST',
  path: '/requests/:id/delivery-reports',
  summary: 'Report on what was delivered under an agreement, as the requester or as the provider',
  params: byId,
  body: z.strictObject({
    itemNo: z.int().min(1).max(99),
    provider: PartyCodeSchema.describe('The provider of the agreement.'),
    author: PartyCodeSchema.optional().describe('A registrar names who wrote the report; others write their own.'),
    receipt: PaperReceiptSchema.optional(),
    delivery: DeliverySchema,
  }),
  status: 201,
  answer: Changed,
  kind: 'create',
  errors: ['REQUEST.NOT_FOUND', 'REQUEST.WRONG_STATE', 'REQUEST.NOT_AGREED', 'PAPER.NO_RECEIPT', 'PAPER.NOT_ON_PAPER'],
});
export const releaseDeliveryReport = operation({
  ...record,
  id: 'release-delivery-report',
  method: 'POST',
  path: '/requests/:id/delivery-reports/:reportId/release',
  summary: 'Let the other party read a report, as its author',
  params: byId.extend({ reportId: ReportIdSchema }),
  body: why,
  status: 200,
  answer: Changed,
  kind: 'change',
  errors: ['REPORT.NOT_FOUND'],
});
export const listDeliveryReports = operation({
  ...record,
  id: 'list-delivery-reports',
  method: 'GET',
  path: '/requests/:id/delivery-reports',
  summary: 'Reports on delivery that the caller may read',
  params: byId,
  body: Nothing,
  status: 200,
  answer: z.strictObject({ items: z.array(DeliveryReportView) }),
  kind: 'list',
  errors: ['REQUEST.NOT_FOUND'],
});

/** A version of the procedure, as the service runs it. */
export const ProcedureView = z.strictObject({
  name: z.enum(PROCEDURES),
  version: z.int().min(1),
  provenance: z.string(),
  steps: z.record(z.string(), z.array(z.string())).describe('From each state the states that its steps lead to.'),
  windows: z.array(
    z.strictObject({
      purpose: z.enum(WINDOW_PURPOSES),
      workingDays: z.int(),
      start: z.string().describe('The state that opens it.'),
      calendar: z.string(),
    }),
  ),
  consent: z.strictObject({
    circulation: z.enum(['as-wished', 'no-objection']),
    posting: z.enum(['consent', 'no-objection']),
  }),
  referralPauses: z.boolean(),
  followUpMonths: z.int().nullable(),
  briefingMonths: z.int().nullable(),
});
export type ProcedureView = z.output<typeof ProcedureView>;
export const listProcedures = operation({
  ...record,
  id: 'list-procedures',
  method: 'GET',
  path: '/procedures',
  summary: 'The versions of the procedure that govern requests',
  params: Nothing,
  body: Nothing,
  status: 200,
  answer: z.strictObject({ items: z.array(ProcedureView) }),
  kind: 'list',
  errors: [],
});

/** Offices whose holidays windows are counted by. */
export const CALENDARS_OF = ['un-headquarters'] as const;

/** The holidays of one office in one year, as windows are counted by them now. */
export const HolidaysView = z.strictObject({
  calendar: z.enum(CALENDARS_OF),
  year: z.int(),
  days: z.array(LocalDateSchema),
  source: z.string(),
});
export const announceHolidays = operation({
  ...record,
  id: 'announce-holidays',
  method: 'POST',
  path: '/calendars/:calendar/holidays',
  summary: 'Enter the official holidays of a year; they replace those of that year, and move windows that are open',
  params: z.strictObject({ calendar: z.enum(CALENDARS_OF) }),
  body: z
    .strictObject({
      year: z.int().min(2000).max(2100),
      days: z.array(LocalDateSchema).max(60),
      source: text(500).describe('The circular of the year, or where else they are from.'),
    })
    .refine(({ year, days }) => days.every((day) => day.startsWith(`${year}-`)), {
      path: ['days'],
      message: 'lists a day of another year',
    })
    .refine(({ days }) => new Set(days).size === days.length, { path: ['days'], message: 'lists a day twice' }),
  status: 201,
  answer: Changed,
  kind: 'create',
  errors: [],
});
export const listHolidays = operation({
  ...record,
  id: 'list-holidays',
  method: 'GET',
  path: '/calendars/:calendar/holidays',
  summary: 'The holidays by which windows are counted, by year',
  params: z.strictObject({ calendar: z.enum(CALENDARS_OF) }),
  body: Nothing,
  status: 200,
  answer: z.strictObject({ items: z.array(HolidaysView) }),
  kind: 'list',
  errors: [],
});
