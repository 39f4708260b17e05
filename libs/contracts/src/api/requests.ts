import { z } from 'zod';
import { RequestIdSchema } from '../ids.js';
import { NeedItemFields, NeedItemSchema } from '../need-item.js';
import { PaperReceiptSchema } from '../paper.js';
import { PartyCodeSchema } from '../party.js';
import { ItemProcedureFields, RequestProcedureFields } from '../procedure-view.js';
import { RequestTemplateFields } from '../request-template.js';
import { InstantSchema, LocalDateSchema } from '../time.js';
import { PROCEDURES } from '../vocabulary.js';
import { text } from '../text.js';
import { operation } from './operation.js';
import { Changed, Nothing, PageQuery, pageOf } from './shapes.js';

export const REQUEST_STATES = [
  'draft',
  'cleared',
  'submitted',
  'informal',
  'not-taken-up',
  'registered',
  'authenticated',
  'acknowledged',
  'circulated',
  'closed',
  'withdrawn',
] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

export const RequestDraftSchema = z.strictObject({
  requester: PartyCodeSchema.describe('State or regional organization. Confirmed (S1, S4a).'),
  title: text(200).default('Request for assistance').describe('Short name for lists. Project design.'),
  dateOfRequest: LocalDateSchema.describe('The public key of a request. Confirmed (S5).'),
  reference: text(100).optional().describe('Reference of the note verbale. Inferred (S1).'),
  procedure: z
    .enum(PROCEDURES)
    .default('current')
    .describe('Version of the procedure that governs it. Project design.'),
  memorandum: text(20_000).optional().describe('An explanatory memorandum alone is a valid request. Confirmed (S1).'),
  items: z.array(NeedItemSchema).max(50).default([]).describe('One request can hold several needs. Inferred (S5).'),
  ...RequestTemplateFields,
});
export type RequestDraft = z.output<typeof RequestDraftSchema>;

const byId = z.strictObject({ id: RequestIdSchema });

/** A need item as the caller may see it: fields that are not for the caller are absent. */
export const NeedItemView = NeedItemFields.partial()
  .required({ no: true })
  .extend({
    text: z.string().optional().describe('The text of the highest level that the caller may read.'),
    ...ItemProcedureFields,
  });

/** What a clearing ministry or a colleague says of a draft. Ends with the draft: no history keeps it. */
const DraftComment = z.strictObject({ by: z.string(), role: z.string(), at: InstantSchema, text: z.string() });

/** A request as the caller may see it; what is not for the caller is absent, and a request that is not at all is 404. */
export const RequestView = z.strictObject({
  id: RequestIdSchema,
  version: z.int().min(1),
  level: z.enum(['public', 'circulated', 'party', 'committee', 'experts']),
  requester: PartyCodeSchema,
  requesterName: z.string(),
  title: z.string().optional(),
  state: z.enum(REQUEST_STATES).optional(),
  dateOfRequest: LocalDateSchema.optional(),
  circulatedOn: LocalDateSchema.nullable().optional(),
  reference: z.string().optional(),
  number: z.string().optional(),
  procedure: z.enum(PROCEDURES).optional(),
  memorandum: z.string().optional(),
  addressees: z.array(PartyCodeSchema).optional().describe('Experts and the requester only.'),
  ...RequestTemplateFields,
  draftComments: z.array(DraftComment).optional().describe('While it is drafted; the State only.'),
  clearedAt: InstantSchema.optional(),
  ...RequestProcedureFields,
  items: z.array(NeedItemView),
});
export type RequestView = z.output<typeof RequestView>;

export const HistoryEntry = z.strictObject({
  sequence: z.int(),
  type: z.string(),
  at: InstantSchema,
  by: z.string(),
  role: z.string(),
  why: z.string().optional(),
  receipt: PaperReceiptSchema.optional().describe('Of what a registrar entered; experts and the sender only.'),
});

const change = <B extends z.ZodType>(
  id: string,
  summary: string,
  body: B,
  errors: readonly (
    | 'REQUEST.NO_CONSENT'
    | 'REQUEST.WINDOW_OPEN'
    | 'REQUEST.OBJECTED'
    | 'REQUEST.REFERRED'
    | 'REQUEST.NO_ITEMS'
    | 'REQUEST.NO_ADDRESSEES'
    | 'REQUEST.UNKNOWN_ADDRESSEE'
    | 'REQUEST.DUPLICATE_ITEM'
    | 'REQUEST.NOT_SUPERSEDABLE'
    | 'PAPER.NO_RECEIPT'
    | 'PAPER.NO_SCAN'
    | 'PAPER.NOT_ON_PAPER'
    | 'ATTACHMENT.NOT_FOUND'
  )[] = [],
) =>
  operation({
    id: `${id}-request`,
    service: 'requests',
    method: 'POST',
    path: `/requests/:id/${id}`,
    summary,
    params: byId,
    query: Nothing,
    body,
    status: 200,
    answer: Changed,
    kind: 'change',
    errors: ['REQUEST.NOT_FOUND', 'REQUEST.WRONG_STATE', ...errors],
  });

const why = z.strictObject({ why: text(2000).optional() });
/** What a State says may come on paper: then the registrar enters it with its receipt. */
const said = why.extend({ receipt: PaperReceiptSchema.optional() });
const OF_PAPER = ['PAPER.NO_RECEIPT', 'PAPER.NO_SCAN', 'PAPER.NOT_ON_PAPER', 'ATTACHMENT.NOT_FOUND'] as const;

export const draftRequest = operation({
  id: 'draft-request',
  service: 'requests',
  method: 'POST',
  path: '/requests',
  summary: 'Begin a draft',
  params: Nothing,
  query: Nothing,
  body: RequestDraftSchema,
  status: 201,
  answer: Changed,
  kind: 'create',
  errors: ['REQUEST.DUPLICATE_ITEM'],
});
export const submitNewRequest = operation({
  id: 'submit-new-request',
  service: 'requests',
  method: 'POST',
  path: '/requests/submissions',
  summary: 'Draft and send a request in one call; what came on paper is drafted, its scan attached, and sent',
  params: Nothing,
  query: Nothing,
  body: RequestDraftSchema,
  status: 201,
  answer: Changed,
  kind: 'create',
  errors: ['REQUEST.DUPLICATE_ITEM', 'REQUEST.NO_ITEMS', 'REQUEST.NOT_SUPERSEDABLE'],
});
export const editDraft = operation({
  id: 'edit-draft',
  service: 'requests',
  method: 'PUT',
  path: '/requests/:id/draft',
  summary: 'Replace the text of a draft',
  params: byId,
  query: Nothing,
  body: RequestDraftSchema,
  status: 200,
  answer: Changed,
  kind: 'change',
  errors: ['REQUEST.NOT_FOUND', 'REQUEST.WRONG_STATE', 'REQUEST.DUPLICATE_ITEM', 'REQUEST.REQUESTER_FIXED'],
});
export const submitRequest = change(
  'submit',
  'Send the request to the Committee, as the Permanent Mission; or as a registrar, from the paper',
  said,
  ['REQUEST.NO_ITEMS', 'REQUEST.NOT_SUPERSEDABLE', ...OF_PAPER],
);
export const registerRequest = change('register', 'Enter the request in the register', why);
export const authenticateRequest = change('authenticate', 'Record that the request comes from the State', why);
export const acknowledgeRequest = change('acknowledge', 'Record the acknowledgement', why);
export const circulateRequest = change(
  'circulate',
  'Circulate the items for which the State gave its consent',
  why.extend({
    addressees: z.union([z.literal('all'), z.array(PartyCodeSchema).min(1).max(500)]).default('all'),
  }),
  [
    'REQUEST.NO_CONSENT',
    'REQUEST.WINDOW_OPEN',
    'REQUEST.OBJECTED',
    'REQUEST.NO_ADDRESSEES',
    'REQUEST.UNKNOWN_ADDRESSEE',
    'REQUEST.REFERRED',
  ],
);
export const postSummary = operation({
  ...change('post-summary', 'Post the public summaries for which the State gave its consent', why, [
    'REQUEST.NO_CONSENT',
    'REQUEST.WINDOW_OPEN',
    'REQUEST.OBJECTED',
    'REQUEST.REFERRED',
  ]),
  id: 'post-summary',
});
export const withdrawRequest = change(
  'withdraw',
  'Withdraw the request; or as a registrar, from the paper',
  said,
  OF_PAPER,
);

export const listRequests = operation({
  id: 'list-requests',
  service: 'requests',
  method: 'GET',
  path: '/requests',
  summary:
    "The caller's own desk first (providers: by date of circulation; others: by date of request; newest first), then posted summaries by requester",
  params: Nothing,
  query: PageQuery,
  body: Nothing,
  status: 200,
  answer: pageOf(RequestView),
  kind: 'list',
  errors: ['HTTP.BAD_CURSOR'],
});
export const readRequest = operation({
  id: 'read-request',
  service: 'requests',
  method: 'GET',
  path: '/requests/:id',
  summary: 'One request',
  params: byId,
  query: Nothing,
  body: Nothing,
  status: 200,
  answer: RequestView,
  kind: 'read',
  errors: ['REQUEST.NOT_FOUND', 'REQUEST.RECALLED'],
});
export const readRequestHistory = operation({
  id: 'read-request-history',
  service: 'requests',
  method: 'GET',
  path: '/requests/:id/history',
  summary: 'Who did what when, and why',
  params: byId,
  query: Nothing,
  body: Nothing,
  status: 200,
  answer: z.strictObject({ entries: z.array(HistoryEntry) }),
  kind: 'read',
  errors: ['REQUEST.NOT_FOUND'],
});
