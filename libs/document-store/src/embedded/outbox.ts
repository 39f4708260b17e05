import type { Topic } from '@clearinghouse/contracts';
import type { Acknowledged, Outbox, RecordedEvent, Waiting } from '../port.js';
import { MOST_READ } from '../record/outbox-read.js';
import { eventKey, idOfEventKey, pastId } from './binary-keys.js';
import type { EmbeddedCollection } from './collection.js';
import { commit, type EmbeddedFile } from './file.js';
import type { Table, Tables } from './tables.js';

export function embeddedOutbox<S>(file: EmbeddedFile, collection: EmbeddedCollection<S>, topic: Topic): Outbox {
  return {
    collection: collection.definition.name,
    topic,
    waiting: async (limit, after) => waiting(collection.tables.outbox, limit, after),
    read: async (ids) => read(collection.tables, ids),
    acknowledge: async (published) => {
      const { outbox } = collection.tables;
      await commit(file, 0, () => published.forEach((upTo) => removeUpTo(outbox, upTo)));
    },
    onSaved: (listener) => collection.doorbell.listen(listener),
  };
}

/** One step per document, however many of its events wait. */
function waiting(outbox: Table, limit: number, after?: string): string[] {
  const ids: string[] = [];
  let start = after === undefined ? Buffer.from([0]) : pastId(after);
  while (ids.length < limit) {
    const [key] = [...outbox.getKeys({ start, limit: 1 })];
    if (!key) break;
    const id = idOfEventKey(key);
    ids.push(id);
    start = pastId(id);
  }
  return ids;
}

function read(tables: Tables, ids: readonly string[]): Waiting[] {
  return ids.map((id) => ({ id, events: eventsOf(tables, id) })).filter(({ events }) => events.length > 0);
}

/** What has a topic keeps its history, so the outbox holds keys only. */
function eventsOf({ outbox, history }: Tables, id: string): RecordedEvent[] {
  const keys = outbox.getKeys({ start: eventKey(id, 0), end: pastId(id), limit: MOST_READ });
  const texts = [...keys].flatMap((key) => history.get(key) ?? []);
  return texts.map((text) => JSON.parse(text) as RecordedEvent); // written by putEvents
}

function removeUpTo(outbox: Table, { id, sequence }: Acknowledged): void {
  const keys = [...outbox.getKeys({ start: eventKey(id, 0), end: eventKey(id, sequence + 1) })];
  for (const key of keys) outbox.removeSync(key);
}
