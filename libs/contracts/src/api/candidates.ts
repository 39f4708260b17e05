import { z } from 'zod';
import { CANDIDATE_STATES, CandidateSourceSchema } from '../candidate.js';
import { CandidateIdSchema, RequestIdSchema } from '../ids.js';
import { PaperReceiptSchema } from '../paper.js';
import { PartyCodeSchema } from '../party.js';
import { text } from '../text.js';
import { InstantSchema } from '../time.js';
import { operation } from './operation.js';
import { Changed, Nothing, PageQuery, pageOf } from './shapes.js';

const byId = z.strictObject({ id: CandidateIdSchema });

/** Seen by the experts and that State; to anybody else there is none. */
export const CandidateView = z.strictObject({
  id: CandidateIdSchema,
  version: z.int().min(1),
  requester: PartyCodeSchema,
  requesterName: z.string(),
  source: CandidateSourceSchema,
  passage: z.string(),
  remark: z.string().optional().describe('Of the experts; theirs only.'),
  state: z.enum(CANDIDATE_STATES),
  notedAt: InstantSchema,
  requestId: RequestIdSchema.optional().describe('The draft that it became.'),
});
export type CandidateView = z.output<typeof CandidateView>;

export const noteCandidate = operation({
  id: 'note-candidate',
  service: 'requests',
  method: 'POST',
  path: '/candidates',
  summary: 'Note a passage of a report, survey, plan, meeting or referral that reads like a request',
  params: Nothing,
  query: Nothing,
  body: z.strictObject({
    requester: PartyCodeSchema,
    source: CandidateSourceSchema,
    passage: text(10_000),
    remark: text(2000).optional(),
  }),
  status: 201,
  answer: Changed,
  kind: 'create',
  errors: [],
});
export const listCandidates = operation({
  id: 'list-candidates',
  service: 'requests',
  method: 'GET',
  path: '/candidates',
  summary: 'Candidates, newest first: all for the experts, its own for a State',
  params: Nothing,
  query: PageQuery,
  body: Nothing,
  status: 200,
  answer: pageOf(CandidateView),
  kind: 'list',
  errors: ['HTTP.BAD_CURSOR'],
});
export const readCandidate = operation({
  id: 'read-candidate',
  service: 'requests',
  method: 'GET',
  path: '/candidates/:id',
  summary: 'One candidate',
  params: byId,
  query: Nothing,
  body: Nothing,
  status: 200,
  answer: CandidateView,
  kind: 'read',
  errors: ['CANDIDATE.NOT_FOUND'],
});
const onPaper = z.strictObject({ receipt: PaperReceiptSchema.optional(), why: text(2000).optional() });
const PAPER = ['PAPER.NO_RECEIPT', 'PAPER.NOT_ON_PAPER'] as const;
export const confirmCandidate = operation({
  id: 'confirm-candidate',
  service: 'requests',
  method: 'POST',
  path: '/candidates/:id/confirm',
  summary: 'Take a candidate up as the Permanent Mission: it becomes a draft',
  params: byId,
  query: Nothing,
  body: onPaper,
  status: 200,
  answer: Changed.extend({ requestId: RequestIdSchema }),
  kind: 'change',
  errors: ['CANDIDATE.NOT_FOUND', 'CANDIDATE.WRONG_STATE', ...PAPER],
});
export const setCandidateAside = operation({
  id: 'set-candidate-aside',
  service: 'requests',
  method: 'POST',
  path: '/candidates/:id/set-aside',
  summary: 'Say that a candidate is no request: the Permanent Mission, or an expert who noted it in error',
  params: byId,
  query: Nothing,
  body: onPaper,
  status: 200,
  answer: Changed,
  kind: 'change',
  errors: ['CANDIDATE.NOT_FOUND', 'CANDIDATE.WRONG_STATE', ...PAPER],
});
