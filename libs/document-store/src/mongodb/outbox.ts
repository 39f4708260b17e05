import type { Topic } from '@clearinghouse/contracts';
import type { Acknowledged, Outbox, RecordedEvent, Waiting } from '../port.js';
import { MOST_READ } from '../record/outbox-read.js';
import type { MongoCollection } from './collection.js';
import { unpack } from './packed.js';

const OUTBOX_ONLY = { state: 0, keys: 0, lookups: 0, creation: 0, history: 0 } as const;

export function mongoOutbox<S>(collection: MongoCollection<S>, topic: Topic): Outbox {
  return {
    collection: collection.definition.name,
    topic,
    waiting: (limit, after) => waiting(collection, limit, after),
    read: (ids) => read(collection, ids),
    acknowledge: async (published) => {
      if (published.length === 0) return;
      await collection.run((documents) => documents.bulkWrite(published.map(removal), { ordered: false }));
    },
    onSaved: (listener) => collection.doorbell.listen(listener),
  };
}

function waiting<S>(collection: MongoCollection<S>, limit: number, after = ''): Promise<string[]> {
  const filter = { 'outbox.sequence': { $gte: 1 }, _id: { $gt: after } };
  return collection.run(async (documents) => {
    const found = documents.find(filter, { projection: { _id: 1 } }).sort({ _id: 1 });
    return (await found.limit(limit).toArray()).map(({ _id }) => _id);
  });
}

async function read<S>(collection: MongoCollection<S>, ids: readonly string[]): Promise<Waiting[]> {
  const projection = { ...OUTBOX_ONLY, outbox: { $slice: MOST_READ } };
  const found = await collection.run((documents) =>
    documents.find({ _id: { $in: [...ids] } }, { projection }).toArray(),
  );
  return found.flatMap(({ _id, outbox }) =>
    outbox.length > 0 ? [{ id: _id, events: outbox.map(({ event }) => unpack(event) as RecordedEvent) }] : [],
  ); // packed from one
}

/** Names what it removes, so that what was saved meanwhile stays. */
const removal = ({ id, sequence }: Acknowledged) => ({
  updateOne: { filter: { _id: id }, update: { $pull: { outbox: { sequence: { $lte: sequence } } } } },
});
