import { z } from 'zod';
import { ProgrammeIdSchema, ReplyIdSchema, RequestIdSchema } from '../ids.js';
import { PartyCodeSchema } from '../party.js';
import { ProgrammeFields, ProgrammeSchema } from '../programme.js';
import { ReplyLineSchema } from '../reply.js';
import { InstantSchema } from '../time.js';
import { text } from '../text.js';
import { operation } from './operation.js';
import { Changed, Nothing, PageQuery, pageOf } from './shapes.js';

const byId = z.strictObject({ id: ProgrammeIdSchema });
const why = z.strictObject({ why: text(2000).optional() });

/** A programme as the caller may see it; contact and capacity are absent where they are not for the caller. */
export const ProgrammeView = ProgrammeFields.extend({
  id: ProgrammeIdSchema,
  version: z.int().min(1),
  providerName: z.string(),
  status: z.enum(['standing', 'retired']),
});
export type ProgrammeView = z.output<typeof ProgrammeView>;

export const recordProgramme = operation({
  id: 'record-programme',
  service: 'offers',
  method: 'POST',
  path: '/offers',
  summary: 'Put a programme on offer',
  params: Nothing,
  query: Nothing,
  body: ProgrammeSchema,
  status: 201,
  answer: Changed,
  kind: 'create',
  errors: [],
});
export const changeProgramme = operation({
  id: 'change-programme',
  service: 'offers',
  method: 'PUT',
  path: '/offers/:id',
  summary: 'Replace the description of a programme',
  params: byId,
  query: Nothing,
  body: ProgrammeSchema,
  status: 200,
  answer: Changed,
  kind: 'change',
  errors: ['PROGRAMME.NOT_FOUND', 'PROGRAMME.RETIRED', 'PROGRAMME.PROVIDER_FIXED'],
});
export const retireProgramme = operation({
  id: 'retire-programme',
  service: 'offers',
  method: 'POST',
  path: '/offers/:id/retire',
  summary: 'Take a programme off offer',
  params: byId,
  query: Nothing,
  body: why,
  status: 200,
  answer: Changed,
  kind: 'change',
  errors: ['PROGRAMME.NOT_FOUND', 'PROGRAMME.RETIRED'],
});
export const listProgrammes = operation({
  id: 'list-programmes',
  service: 'offers',
  method: 'GET',
  path: '/offers',
  summary: 'Programmes on offer, by id',
  params: Nothing,
  query: PageQuery.extend({ provider: PartyCodeSchema.optional() }),
  body: Nothing,
  status: 200,
  answer: pageOf(ProgrammeView),
  kind: 'list',
  errors: ['HTTP.BAD_CURSOR'],
});
export const readProgramme = operation({
  id: 'read-programme',
  service: 'offers',
  method: 'GET',
  path: '/offers/:id',
  summary: 'One programme',
  params: byId,
  query: Nothing,
  body: Nothing,
  status: 200,
  answer: ProgrammeView,
  kind: 'read',
  errors: ['PROGRAMME.NOT_FOUND'],
});

export const ReplyView = z.strictObject({
  id: ReplyIdSchema,
  version: z.int().min(1),
  requestId: RequestIdSchema,
  provider: PartyCodeSchema,
  providerName: z.string(),
  givenAt: InstantSchema,
  lines: z.array(ReplyLineSchema),
});
export type ReplyView = z.output<typeof ReplyView>;

/** One reply per request and provider; a further call of the same provider (another Idempotency-Key) replaces the lines. */
export const replyToRequest = operation({
  id: 'reply-to-request',
  service: 'offers',
  method: 'POST',
  path: '/requests/:requestId/replies',
  summary: 'Answer a circulated request, item by item',
  params: z.strictObject({ requestId: RequestIdSchema }),
  query: Nothing,
  body: z.strictObject({ provider: PartyCodeSchema, lines: z.array(ReplyLineSchema).min(1).max(100) }),
  status: 201,
  answer: Changed,
  kind: 'create',
  errors: ['REPLY.NOT_CIRCULATED', 'REPLY.UNKNOWN_ITEM', 'REPLY.REQUEST_WITHDRAWN', 'PROGRAMME.NOT_FOUND'],
});
export const listReplies = operation({
  id: 'list-replies',
  service: 'offers',
  method: 'GET',
  path: '/requests/:requestId/replies',
  summary: 'Replies to a request: all for the requester and experts, its own for a provider',
  params: z.strictObject({ requestId: RequestIdSchema }),
  query: PageQuery,
  body: Nothing,
  status: 200,
  answer: pageOf(ReplyView),
  kind: 'list',
  errors: ['HTTP.BAD_CURSOR'],
});
