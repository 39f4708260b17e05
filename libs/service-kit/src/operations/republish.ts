import type { EventEnvelope, Topic } from '@clearinghouse/contracts';
import {
  type Collection,
  type CollectionDefinition,
  type DocumentStore,
  envelopeOf,
} from '@clearinghouse/document-store';
import type { EventBus } from '@clearinghouse/event-bus';

export interface Republished {
  readonly aggregates: number;
  readonly events: number;
}
const BATCH = 100;

/** Publishes the whole history again, aggregate by aggregate, in order, with the ids and sequences of the first time. */
export async function republish(
  definitions: readonly CollectionDefinition<never>[],
  store: DocumentStore,
  bus: EventBus,
): Promise<Republished> {
  let aggregates = 0;
  let events = 0;
  for (const definition of definitions) {
    if (definition.topic === undefined) continue;
    const collection = store.collection(definition);
    for await (const id of collection.ids()) {
      aggregates += 1;
      events += await republishOne(collection, { name: definition.name, topic: definition.topic, id }, bus);
    }
  }
  return { aggregates, events };
}

async function republishOne(
  collection: Collection<never>,
  { name, topic, id }: { readonly name: string; readonly topic: Topic; readonly id: string },
  bus: EventBus,
): Promise<number> {
  const batch: EventEnvelope[] = [];
  let count = 0;
  for await (const event of collection.history(id)) {
    if (event.audience === undefined) continue; // never published
    batch.push(envelopeOf(name, id, event));
    count += 1;
    if (batch.length === BATCH) await bus.publish(topic, batch.splice(0));
  }
  await bus.publish(topic, batch);
  return count;
}
