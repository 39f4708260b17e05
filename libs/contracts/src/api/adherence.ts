import { z } from 'zod';
import { AdherenceFactSchema } from '../adherence.js';
import { PartyCodeSchema } from '../party.js';
import { INSTRUMENTS } from '../vocabulary.js';
import { operation } from './operation.js';
import { Changed, Nothing } from './shapes.js';

export const recordAdherence = operation({
  id: 'record-adherence',
  service: 'offers',
  method: 'POST',
  path: '/adherence',
  summary: 'Record what a source says of a membership or treaty of a State, with its day',
  params: Nothing,
  query: Nothing,
  body: AdherenceFactSchema,
  status: 201,
  answer: Changed,
  kind: 'create',
  errors: [],
});
/** One State at a time: there is no list of States by treaty. */
export const readAdherence = operation({
  id: 'read-adherence',
  service: 'offers',
  method: 'GET',
  path: '/adherence/:state',
  summary: 'What is on file of the memberships of one State; what is unknown stays a condition to be confirmed',
  params: z.strictObject({ state: PartyCodeSchema }),
  query: Nothing,
  body: Nothing,
  status: 200,
  answer: z.strictObject({
    state: PartyCodeSchema,
    facts: z.array(AdherenceFactSchema.omit({ state: true })),
    unknown: z.array(z.enum(INSTRUMENTS)),
    note: z.string(),
  }),
  kind: 'read',
  errors: [],
});
