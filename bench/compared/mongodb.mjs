// An aggregation over the server of the local stack: the hard rules as one $match under an index of the areas; what is left
// is scored by our scorer.
import mongoose from 'mongoose';
import { runStack } from '../../tools/run/stack.mjs';
import { LISTS, question, record } from './codes.mjs';

export async function mongodb({ root }) {
  const stack = await runStack(root, 'up', { quiet: true });
  if (!stack) throw new Error('the local stack cannot be had');
  const client = new mongoose.mongo.MongoClient(stack.MONGODB_URI);
  await client.connect();
  const { version } = await client.db('admin').command({ buildInfo: 1 });
  const database = client.db(`bench-${Date.now().toString(36)}`);
  const close = async () => {
    await database.dropDatabase();
    await client.close();
  };
  return { version: `the stack's server of the MongoDB protocol (says ${version})`, open: (offers) => filled(database, offers), close }; // prettier-ignore
}

async function filled(database, offers) {
  const all = database.collection('programmes');
  await all.deleteMany({});
  const start = performance.now();
  for (let from = 0; from < offers.length; from += 1000)
    await all.insertMany(offers.slice(from, from + 1000).map((offer, at) => ({ _id: from + at, ...record(offer) })));
  const loaded = performance.now();
  await all.createIndex({ areas: 1 }); // no compound index holds two lists
  return {
    loadMs: loaded - start,
    buildMs: performance.now() - loaded,
    bytes: await all.aggregate([{ $collStats: { storageStats: {} } }]).next().then((stats) => stats?.storageStats?.totalSize, () => undefined), // prettier-ignore
    async candidates(need, today) {
      const asked = question(need, today);
      const lists = Object.fromEntries(LISTS.map((list) => [list, { $in: asked[list] }]));
      const begin = { $max: [{ $add: ['$lead', asked.today] }, '$available', asked.from] };
      const inTime = { $gte: [{ $min: ['$until', asked.by] }, begin] };
      const fits = {
        ...lists,
        free: true,
        provider: { $ne: asked.requester },
        until: { $gte: asked.today },
        $expr: inTime,
      };
      const found = await all.aggregate([{ $match: fits }, { $project: { _id: 1 } }]).toArray();
      return found.map(({ _id }) => _id);
    },
    change: (row, offer) => all.replaceOne({ _id: row }, record(offer)),
    close: () => all.drop(),
  };
}
