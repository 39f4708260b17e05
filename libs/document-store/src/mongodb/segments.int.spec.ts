import type { Collection } from '../port.js';
import type { Harness } from '../testing/harness.js';
import { mongoHarness } from '../testing/places.js';
import { collect } from '../testing/refusal.js';
import { context, kept, noted, sampleDefinition, type Sample } from '../testing/sample.js';
import type { MongoDocument, SegmentDocument } from './document.js';
import { moveHistory } from './segments.js';
import { withDatabase } from './testing/scratch-database.js';

describe('segments of a history', () => {
  let harness: Harness;
  beforeEach(async () => {
    harness = await mongoHarness();
  });
  afterEach(() => harness.destroy());

  const open = async () => (await harness.open((store) => store.collection(sampleDefinition()))).collections;
  const stored = () => {
    if (harness.place.kind !== 'mongodb') throw new Error('made by mongoHarness');
    const { uri, database } = harness.place;
    return withDatabase(uri, database, async (db) => ({
      document: await db.collection<MongoDocument>('samples').findOne({ _id: 's-1' }),
      segments: await db.collection<SegmentDocument>('samples.segments').find().sort({ to: 1 }).toArray(),
    }));
  };
  const append = async (samples: Collection<Sample>, events: number, note: unknown = 1) => {
    const { version } =
      (await samples.get('s-1')) ?? (await samples.insert('s-1', { party: 'XAA' }, [kept(0)], context));
    await samples.save(
      's-1',
      version,
      { party: 'XAA' },
      Array.from({ length: events }, () => kept(note)),
      context,
    );
  };

  it('keeps the newest 32 and leaves version, state and outbox alone', async () => {
    const samples = await open();
    await append(samples, 30);
    await append(samples, 32);
    expect((await stored()).segments).toEqual([]);
    await append(samples, 1);
    const { document, segments } = await stored();
    expect(document).toMatchObject({ version: 4, sequence: 64, trimmed: 32, state: { party: 'XAA' } });
    expect(document?.history.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 32 }, (_, at) => 33 + at));
    expect(segments).toMatchObject([{ document: 's-1', from: 1, to: 32 }]);
    expect(await collect(samples.history('s-1'))).toHaveLength(64);
  });

  it('moves large events earlier: the document stays far below 16 MiB', async () => {
    const samples = await open();
    for (let at = 0; at < 12; at += 1) await append(samples, 8, 'x'.repeat(200 * 1024));
    const { document } = await stored();
    expect(JSON.stringify(document).length).toBeLessThan(8 * 1024 * 1024);
    expect((await collect(samples.history('s-1'))).map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 97 }, (_, at) => at + 1),
    );
  });

  it('may be moved by several at once, and again after a crash between writing and trimming', async () => {
    const samples = await open();
    await append(samples, 62);
    if (harness.place.kind !== 'mongodb') throw new Error('made by mongoHarness');
    await withDatabase(harness.place.uri, harness.place.database, async (db) => {
      const documents = db.collection<MongoDocument>('samples');
      const segments = db.collection<SegmentDocument>('samples.segments');
      const { life = '' } = (await documents.findOne({ _id: 's-1' })) ?? {};
      const events = ((await documents.findOne({ _id: 's-1' }))?.history ?? []).slice(0, 24);
      await segments.insertOne({ _id: `s-1/${life}/1`, document: 's-1', life, from: 1, to: 24, bytes: 0, events }); // then it died
      await append(samples, 1);
      await Promise.all(Array.from({ length: 5 }, () => moveHistory(documents, segments, 's-1')));
    });
    expect((await stored()).document).toMatchObject({ version: 3, sequence: 64 });
    expect((await collect(samples.history('s-1'))).map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 64 }, (_, at) => at + 1),
    );
  });

  it('go with the document', async () => {
    const samples = await open();
    await append(samples, 64, 'old');
    await samples.remove('s-1', 2);
    expect(await stored()).toEqual({ document: null, segments: [] });
    await samples.insert('s-1', { party: 'XAA' }, [noted('new')], context);
    expect((await collect(samples.history('s-1'))).map(({ data }) => data)).toEqual([{ note: 'new' }]);
  });
});
