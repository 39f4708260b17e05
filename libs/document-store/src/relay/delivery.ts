import type { EventEnvelope, Topic } from '@clearinghouse/contracts';
import type { Outbox, RecordedEvent } from '../port.js';
import { envelopeOf } from './envelope.js';

export type Publish = (topic: Topic, envelopes: EventEnvelope[]) => Promise<void>;

/** The waiting events of one document, in order. */
export interface Waiting {
  readonly id: string;
  readonly events: readonly RecordedEvent[];
}
export interface Refusal {
  readonly id: string;
  readonly sequence: number;
  readonly error: unknown;
}

/**
 * Publishes what waits for many documents in one call and then removes it. When the bus refuses the call, each document
 * is published alone, event by event, so that exactly the refused ones stay: those come back as refusals.
 * @throws whatever else bus or store say; nothing is out of order then, and some of it is published again
 */
export async function deliver(outbox: Outbox, publish: Publish, batch: readonly Waiting[]): Promise<Refusal[]> {
  const filled = batch.filter(({ events }) => events.length > 0);
  if (filled.length === 0) return [];
  try {
    await publish(
      outbox.topic,
      filled.flatMap(({ id, events }) => events.map((event) => envelopeOf(outbox.collection, id, event))),
    );
  } catch (error) {
    if (isRefusal(error)) return oneByOne(outbox, publish, filled);
    throw error;
  }
  await Promise.all(filled.map(({ id, events }) => outbox.acknowledge(id, events.at(-1)?.sequence ?? 0)));
  return [];
}

async function oneByOne(outbox: Outbox, publish: Publish, batch: readonly Waiting[]): Promise<Refusal[]> {
  const refusals: Refusal[] = [];
  for (const waiting of batch) {
    const refusal = await untilRefused(outbox, publish, waiting);
    if (refusal) refusals.push(refusal);
  }
  return refusals;
}

async function untilRefused(outbox: Outbox, publish: Publish, { id, events }: Waiting): Promise<Refusal | undefined> {
  for (const event of events) {
    try {
      await publish(outbox.topic, [envelopeOf(outbox.collection, id, event)]);
    } catch (error) {
      if (isRefusal(error)) return { id, sequence: event.sequence, error };
      throw error;
    }
    await outbox.acknowledge(id, event.sequence);
  }
  return undefined;
}

/** The bus says `refused` of a record that it will never accept; told by the kind, because the bus is another library. */
const isRefusal = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'kind' in error && error.kind === 'refused';
