import { z } from 'zod';
import { PartyCodeSchema } from '../party.js';
import { InstantSchema } from '../time.js';

/** Who may learn that an event happened. Written by the owner of the aggregate; live updates and letters obey it. */
export const AudienceSchema = z.object({
  levels: z.array(z.enum(['public', 'committee', 'experts'])).default([]),
  parties: z.array(PartyCodeSchema).default([]),
});
export type Audience = z.output<typeof AudienceSchema>;

/**
 * A fact as it travels: CloudEvents 1.0 with the extensions of this project. `data` is checked by the schema of `type`.
 * `subject` is the id of the aggregate and the partition key; `sequence` counts its events from 1 without gaps.
 */
export const EventEnvelopeSchema = z.object({
  specversion: z.literal('1.0'),
  id: z.string().min(1),
  source: z.string().min(1),
  type: z.string().regex(/^clearinghouse\.[a-z-]+\.v\d+$/),
  time: InstantSchema,
  subject: z.string().min(1),
  sequence: z.int().min(1),
  correlationid: z.string().min(1),
  causationid: z.string().min(1).optional(),
  audience: AudienceSchema,
  datacontenttype: z.literal('application/json'),
  data: z.unknown(),
});
export type EventEnvelope<D = unknown> = Omit<z.output<typeof EventEnvelopeSchema>, 'data'> & { readonly data: D };

/** A kind of event: its wire type with version, its topic, and the schema of its body. */
export interface EventKind<S extends z.ZodType = z.ZodType> {
  readonly type: string;
  readonly topic: Topic;
  readonly data: S;
}

/** One topic per aggregate type; the installation's prefix is added by the bus. */
export const TOPICS = [
  'requests',
  'programmes',
  'replies',
  'suggestions',
  'letters',
  'ledgers',
  'candidates',
  'adherence',
] as const;
export type Topic = (typeof TOPICS)[number];

export function eventKind<S extends z.ZodType>(topic: Topic, name: string, version: number, data: S): EventKind<S> {
  return { type: `clearinghouse.${name}.v${version}`, topic, data };
}

/** The body of a kind of event, as a type. */
export type DataOf<K extends EventKind> = z.output<K['data']>;
