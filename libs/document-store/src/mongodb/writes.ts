import { randomUUID } from 'node:crypto';
import type { mongo } from 'mongoose';
import type { CollectionDefinition, Creation } from '../port.js';
import { type EncodedEvent, headAfter, NO_ENTRY } from '../record/events.js';
import type { EventEntry, MongoDocument } from './document.js';
import { indexFields } from './indexes.js';
import { pack } from './packed.js';
import { bytesOf } from './segments.js';

interface Entries {
  readonly history: EventEntry[];
  readonly historyBytes: number;
  readonly outbox: EventEntry[];
}

export function newDocument<S>(
  definition: CollectionDefinition<S>,
  id: string,
  state: S,
  events: readonly EncodedEvent[],
  creation: Creation | undefined,
): MongoDocument {
  return {
    _id: id,
    life: randomUUID().slice(0, 8),
    version: 1,
    sequence: events.length,
    trimmed: 0,
    creation: creation ? pack(creation) : null,
    ...headAfter(NO_ENTRY, events),
    ...stateFields(definition, id, state),
    ...entriesOf(definition, events),
  };
}

/** State, version and events in one update; guarded by the caller's filter on the version. */
export function update<S>(
  definition: CollectionDefinition<S>,
  id: string,
  state: S,
  events: readonly EncodedEvent[],
): mongo.UpdateFilter<MongoDocument> {
  const { history, historyBytes, outbox } = entriesOf(definition, events);
  return {
    // Without an event nothing is written, so an update always has a last one; of a read model it has no hash.
    $set: { ...stateFields(definition, id, state), ...headAfter(NO_ENTRY, events) },
    $inc: { version: 1, sequence: events.length, historyBytes },
    $push: { history: { $each: history }, outbox: { $each: outbox } },
  };
}

function stateFields<S>(definition: CollectionDefinition<S>, id: string, state: S) {
  return {
    schemaVersion: definition.schemaVersion,
    state: pack(state),
    ...indexFields(definition, state, id),
  };
}

function entriesOf<S>(definition: CollectionDefinition<S>, events: readonly EncodedEvent[]): Entries {
  const entries = events.map(({ event, published }) => ({ sequence: event.sequence, event: pack(event), published }));
  const strip = ({ sequence, event }: EventEntry): EventEntry => ({ sequence, event });
  const history = definition.history === false ? [] : entries.map(strip);
  const historyBytes = history.reduce((sum, entry) => sum + bytesOf(entry), 0);
  return { history, historyBytes, outbox: entries.filter(({ published }) => published).map(strip) };
}
