import { z } from 'zod';
import { ProgrammeIdSchema } from '../ids.js';
import { PartyCodeSchema } from '../party.js';
import { ProgrammeFields, ProgrammeSchema } from '../programme.js';
import { LocalDateSchema } from '../time.js';
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
  status: z.enum(['standing', 'retired', 'awaiting-clearance']),
  pending: ProgrammeFields.omit({ contact: true })
    .optional()
    .describe('A change that waits for the point of contact; provider only.'),
  confirmedOn: LocalDateSchema.optional().describe('When the provider last said so; provider and experts only.'),
  notConfirmedSince: LocalDateSchema.optional().describe('Set when that is too long ago; experts only.'),
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
  errors: ['PROGRAMME.NOT_FOUND', 'PROGRAMME.RETIRED', 'PROGRAMME.NOT_CLEARED'],
});
/** Says that the entry is still true; recording and changing say so too. */
export const confirmProgramme = operation({
  id: 'confirm-programme',
  service: 'offers',
  method: 'POST',
  path: '/offers/:id/confirm',
  summary: 'Confirm that a programme is still on offer as described',
  params: byId,
  query: Nothing,
  body: why,
  status: 200,
  answer: Changed,
  kind: 'change',
  errors: ['PROGRAMME.NOT_FOUND', 'PROGRAMME.RETIRED', 'PROGRAMME.NOT_CLEARED'],
});
/** Where a provider has named the account of its point of contact, what other accounts enter waits for it. */
export const clearProgramme = operation({
  id: 'clear-programme',
  service: 'offers',
  method: 'POST',
  path: '/offers/:id/clear',
  summary: 'Clear what an office of the provider has entered, as its point of contact',
  params: byId,
  query: Nothing,
  body: why,
  status: 200,
  answer: Changed,
  kind: 'change',
  errors: ['PROGRAMME.NOT_FOUND', 'PROGRAMME.NOTHING_TO_CLEAR'],
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
