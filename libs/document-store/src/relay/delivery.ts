import type { EventEnvelope, Topic } from '@clearinghouse/contracts';
import type { Acknowledged, Outbox, Waiting } from '../port.js';
import { envelopeOf } from './envelope.js';

export type Publish = (topic: Topic, envelopes: EventEnvelope[]) => Promise<void>;

/** Where the events come from, where they go, and who hears what has arrived. */
export interface Route {
  readonly outbox: Pick<Outbox, 'collection' | 'topic'>;
  readonly publish: Publish;
  readonly onPublished: (upTo: Acknowledged) => void;
}
export interface Refusal {
  readonly id: string;
  readonly sequence: number;
  readonly error: unknown;
}

/**
 * Publishes what waits for many documents in one call. When the bus refuses the call, each document is published alone,
 * event by event, so that exactly the refused ones stay: those come back as refusals.
 * @throws whatever else the bus says; nothing is out of order then, and some of it is published again
 */
export async function deliver(route: Route, batch: readonly Waiting[]): Promise<Refusal[]> {
  const filled = batch.filter(({ events }) => events.length > 0);
  if (filled.length === 0) return [];
  try {
    await send(route, filled);
  } catch (error) {
    if (isRefusal(error)) return oneByOne(route, filled);
    throw error;
  }
  for (const { id, events } of filled) route.onPublished({ id, sequence: events.at(-1)?.sequence ?? 0 });
  return [];
}

async function oneByOne(route: Route, batch: readonly Waiting[]): Promise<Refusal[]> {
  const refusals: Refusal[] = [];
  for (const waiting of batch) {
    const refusal = await untilRefused(route, waiting);
    if (refusal) refusals.push(refusal);
  }
  return refusals;
}

async function untilRefused(route: Route, { id, events }: Waiting): Promise<Refusal | undefined> {
  for (const event of events) {
    const { sequence } = event;
    try {
      await send(route, [{ id, events: [event] }]);
    } catch (error) {
      if (isRefusal(error)) return { id, sequence, error };
      throw error;
    }
    route.onPublished({ id, sequence });
  }
  return undefined;
}

function send({ outbox, publish }: Route, batch: readonly Waiting[]): Promise<void> {
  const envelopes = batch.flatMap(({ id, events }) => events.map((event) => envelopeOf(outbox.collection, id, event)));
  return publish(outbox.topic, envelopes);
}

/** The bus says `refused` of a record that it will never accept; told by the kind, because the bus is another library. */
const isRefusal = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'kind' in error && error.kind === 'refused';
