import type { Topic } from '@clearinghouse/contracts';
import type { Outbox, RecordedEvent } from '../port.js';
import { MOST_READ } from '../record/outbox-read.js';
import type { MongoCollection } from './collection.js';
import { unpack } from './packed.js';

const OUTBOX_ONLY = { state: 0, keys: 0, creation: 0, history: 0 } as const;

export function mongoOutbox<S>(collection: MongoCollection<S>, topic: Topic): Outbox {
  return {
    collection: collection.definition.name,
    topic,
    waiting: (limit, after) => waiting(collection, limit, after),
    read: (id) => read(collection, id),
    acknowledge: async (id, sequence) => {
      await collection.run((documents) =>
        documents.updateOne({ _id: id }, { $pull: { outbox: { sequence: { $lte: sequence } } } }),
      );
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

async function read<S>(collection: MongoCollection<S>, id: string): Promise<RecordedEvent[]> {
  const projection = { ...OUTBOX_ONLY, outbox: { $slice: MOST_READ } };
  const found = await collection.run((documents) => documents.findOne({ _id: id }, { projection }));
  return (found?.outbox ?? []).map(({ event }) => unpack(event) as RecordedEvent); // packed from one
}
