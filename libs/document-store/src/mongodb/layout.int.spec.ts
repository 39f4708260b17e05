import type { mongo } from 'mongoose';
import { signatureOf } from '../record/signature.js';
import { mongoHarness } from '../testing/places.js';
import { context, kept, sampleDefinition } from '../testing/sample.js';
import type { MongoDocument } from './document.js';
import { withDatabase } from './testing/scratch-database.js';

it('finds what was stored when each lookup had an index of its own, and drops those', async () => {
  const harness = await mongoHarness();
  if (harness.place.kind !== 'mongodb') throw new Error('made by mongoHarness');
  const { uri, database } = harness.place;
  const open = async () => (await harness.open((store) => store.collection(sampleDefinition()))).collections;
  const documents = <T>(look: (documents: mongo.Collection<MongoDocument>) => Promise<T>) =>
    withDatabase(uri, database, (db) => look(db.collection<MongoDocument>('samples')));
  try {
    await (await open()).insert('s-1', { party: 'XAA', code: 'one' }, [kept(1)], context);
    await documents(async (samples) => {
      await samples.dropIndex('lookups');
      await samples.createIndex({ 'keys.party': 1, _id: 1 }, { name: 'lookup-party' });
      const before = { 'keys.party': ['XAA'], indexed: signatureOf(sampleDefinition()) };
      await samples.updateOne({ _id: 's-1' }, { $set: before, $unset: { lookups: 1 } });
    });
    const again = await open();
    expect((await again.lookup('party')({ key: 'XAA', limit: 5 })).items.map(({ id }) => id)).toEqual(['s-1']);
    const { keys, names } = await documents(async (samples) => ({
      keys: (await samples.findOne({ _id: 's-1' }))?.keys,
      names: (await samples.indexes()).map(({ name }) => name),
    }));
    expect(keys).toEqual({ code: ['one'] });
    expect(names.sort()).toEqual(['_id_', 'indexed', 'lookups', 'ordered-due', 'outbox', 'unique-code']);
  } finally {
    await harness.destroy();
  }
});
