import { z } from 'zod';
import { ProgrammeIdSchema, ReferralIdSchema, RequestIdSchema } from '../ids.js';
import { ConsentsSchema } from '../need-item.js';
import { PartyCodeSchema } from '../party.js';
import {
  CLOSING_REASONS,
  FOLLOW_UP_ANSWERS,
  INFORMAL_REASONS,
  WINDOW_OUTCOMES,
  WINDOW_PURPOSES,
} from '../procedure.js';
import { InstantSchema, LocalDateSchema } from '../time.js';
import { eventKind } from './envelope.js';

const about = { requester: PartyCodeSchema, title: z.string() };
const byWhom = { ...about, by: z.string() };
const window = { ...about, purpose: z.enum(WINDOW_PURPOSES) };
const ofItem = { requester: PartyCodeSchema, requestTitle: z.string(), itemNo: z.int().min(1) };

/** The State may object until the end of `lastDay` in the Committee's time zone. */
export const objectionWindowOpened = eventKind(
  'requests',
  'objection-window-opened',
  1,
  z.object({
    ...window,
    opensAt: InstantSchema,
    workingDays: z.int().min(1),
    lastDay: LocalDateSchema,
    closesAt: InstantSchema,
  }),
);
/** A holiday was announced while the window was open. */
export const objectionWindowMoved = eventKind(
  'requests',
  'objection-window-moved',
  1,
  z.object({ ...window, from: InstantSchema, lastDay: LocalDateSchema, closesAt: InstantSchema }),
);
/** `dueAt` is when it ended; the time of the event is when that was recorded. */
export const objectionWindowClosed = eventKind(
  'requests',
  'objection-window-closed',
  1,
  z.object({ ...window, dueAt: InstantSchema, outcome: z.enum(WINDOW_OUTCOMES), items: z.array(z.int()) }),
);
/** The State objected: to what, and for which items. */
export const objectionMade = eventKind(
  'requests',
  'objection-made',
  1,
  z.object({ ...byWhom, purpose: z.enum(WINDOW_PURPOSES), items: z.array(z.int()) }),
);

/** The Permanent Mission is asked. `sender` is there only if the informal sender agreed to be named. */
export const requestFoundInformal = eventKind(
  'requests',
  'request-found-informal',
  1,
  z.object({ ...byWhom, reason: z.enum(INFORMAL_REASONS), sender: z.string().optional() }),
);
export const requestConfirmed = eventKind('requests', 'request-confirmed', 1, z.object(byWhom));
/** Not taken up; the sender was informed how to submit. */
export const requestNotTakenUp = eventKind(
  'requests',
  'request-not-taken-up',
  1,
  z.object({ ...byWhom, senderInformedOn: LocalDateSchema }),
);

/** Committee and experts only, about an aggregate of its own: nothing of the request changes, not even its version. */
export const requestReferred = eventKind(
  'requests',
  'request-referred',
  1,
  z.object({ requestId: RequestIdSchema, by: z.string() }),
);
export const adviceRecorded = eventKind(
  'requests',
  'advice-recorded',
  1,
  z.object({ requestId: RequestIdSchema, referralId: ReferralIdSchema, by: z.string() }),
);

/** Consents of one item changed after submission. Withdrawn ones work at once. */
export const consentsChanged = eventKind(
  'requests',
  'consents-changed',
  1,
  z.object({ ...byWhom, itemNo: z.int().min(1), consents: ConsentsSchema }),
);
/** Public summaries of these items are public no longer. */
export const summaryRecalled = eventKind(
  'requests',
  'summary-recalled',
  1,
  z.object({ ...byWhom, items: z.array(z.int()) }),
);
/** The State took its consent to circulation back after circulation: the addressees are asked to disregard the item. */
export const itemRecalled = eventKind(
  'requests',
  'item-recalled',
  1,
  z.object({ ...byWhom, itemNo: z.int().min(1), addressees: z.array(PartyCodeSchema) }),
);

/** `agreement` is `<request>:<item>:<provider>`; whoever keeps a ledger counts it once. */
export const itemAgreed = eventKind(
  'requests',
  'item-agreed',
  1,
  z.object({
    ...ofItem,
    provider: PartyCodeSchema,
    agreement: z.string(),
    programmeId: ProgrammeIdSchema.optional(),
    amount: z.int().min(1).optional(),
    period: z.string().optional(),
  }),
);
/** A report is seen by its author and the experts until the author releases it: its text does not travel. */
export const deliveryReported = eventKind(
  'requests',
  'delivery-reported',
  1,
  z.object({
    ...ofItem,
    requestId: RequestIdSchema,
    provider: PartyCodeSchema,
    agreement: z.string(),
    author: PartyCodeSchema,
    form: z.enum(['report', 'continued-directly']),
    amount: z.int().min(0).optional(),
    complete: z.boolean(),
  }),
);
/** The other party may read the report from now on. */
export const deliveryReportReleased = eventKind(
  'requests',
  'delivery-report-released',
  1,
  z.object({ ...ofItem, requestId: RequestIdSchema, provider: PartyCodeSchema, author: PartyCodeSchema }),
);

/** A letter may be drafted; nothing is sent by itself. `time`: how often it has been due by now; absent: for the first time. */
export const followUpDue = eventKind(
  'requests',
  'follow-up-due',
  1,
  z.object({ ...about, dateOfRequest: LocalDateSchema, dueAt: InstantSchema, time: z.int().min(2).optional() }),
);
export const followUpAnswered = eventKind(
  'requests',
  'follow-up-answered',
  1,
  z.object({ ...byWhom, answer: z.enum(FOLLOW_UP_ANSWERS) }),
);

/** Agreements that were not delivered are free again. */
export const itemClosed = eventKind(
  'requests',
  'item-closed',
  1,
  z.object({ ...ofItem, reason: z.enum(CLOSING_REASONS), agreements: z.array(z.string()) }),
);
export const requestClosed = eventKind(
  'requests',
  'request-closed',
  1,
  z.object({ ...byWhom, reason: z.enum(CLOSING_REASONS), addressees: z.array(PartyCodeSchema) }),
);
