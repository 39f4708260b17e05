import { z } from 'zod';
import { TOPICS } from '../events/envelope.js';
import { operation, SERVICES } from './operation.js';
import { Nothing } from './shapes.js';

const ofService = z.strictObject({ service: z.enum(SERVICES) });

/** An aggregate that a service set aside because an event of it failed for good; later events of it wait behind. */
export const ParkedView = z.strictObject({
  topic: z.enum(TOPICS),
  subject: z.string(),
  since: z.string(),
  errorCode: z.string(),
  attempts: z.int(),
  position: z.string(),
  waiting: z.int(),
  redriving: z.boolean(),
});
export type ParkedView = z.output<typeof ParkedView>;

export const listParkedEvents = operation({
  id: 'list-parked-events',
  service: 'each',
  method: 'GET',
  path: '/operations/:service/parked',
  summary: 'Aggregates whose events a service could not apply',
  params: ofService,
  query: Nothing,
  body: Nothing,
  status: 200,
  answer: z.strictObject({ items: z.array(ParkedView) }),
  kind: 'list',
  errors: [],
});
export const redriveParkedEvents = operation({
  id: 'redrive-parked-events',
  service: 'each',
  method: 'POST',
  path: '/operations/:service/redrive',
  summary: 'Apply what waits behind a parked aggregate, in order; without a subject, behind every one',
  params: ofService,
  query: Nothing,
  body: z.strictObject({ topic: z.enum(TOPICS), subject: z.string().min(1).max(200) }).partial(),
  status: 202,
  answer: z.strictObject({ redriven: z.int() }),
  kind: 'create',
  errors: [],
});
/** Original ids and sequences, in order: who has seen an event ignores it, who has lost it gets it back. */
export const republishEvents = operation({
  id: 'republish-events',
  service: 'each',
  method: 'POST',
  path: '/operations/:service/republish',
  summary: 'Publish every event of a service again, from history',
  params: ofService,
  query: Nothing,
  body: Nothing,
  status: 202,
  answer: z.strictObject({ aggregates: z.int(), events: z.int() }),
  kind: 'create',
  errors: ['SERVICE.UNAVAILABLE'],
});
