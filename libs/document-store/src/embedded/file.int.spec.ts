import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Collection, DocumentStore } from '../port.js';
import { collect, refusal } from '../testing/refusal.js';
import { context, noted, sampleDefinition, type Sample } from '../testing/sample.js';
import { commit, createEmbeddedStore, openEmbeddedFile, type EmbeddedFile } from './index.js';

const MIB = 1024 * 1024;
const note = 'x'.repeat(200 * 1024);

/** Inserts until it is refused; how many were acknowledged. */
async function fill(samples: Collection<Sample>): Promise<number> {
  for (let at = 0; ; at += 1) {
    const refused = await samples.insert(`s-${at}`, { party: 'XAA', code: `c-${at}`, note }, [noted(at)], context).then(
      () => undefined,
      (error: unknown) => error,
    );
    if (refused) {
      expect(refused).toMatchObject({ kind: 'full' });
      return at;
    }
  }
}

describe('an embedded file at its edges', () => {
  let folder: string;
  const opened: { file: EmbeddedFile; store: DocumentStore }[] = [];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'document-store-full-'));
  });
  afterEach(async () => {
    for (const { file, store } of opened.splice(0)) await store.close().then(() => file.close());
    await rm(folder, { recursive: true });
  });

  const open = async (mapSizeBytes: number) => {
    const file = openEmbeddedFile({ path: join(folder, 'data.lmdb'), mapSizeBytes });
    const store = createEmbeddedStore(file);
    const samples = store.collection(sampleDefinition());
    await store.open();
    opened.push({ file, store });
    return { file, store, samples };
  };
  const close = async () => {
    for (const { file, store } of opened.splice(0)) await store.close().then(() => file.close());
  };

  it('refuses as full, changes nothing, serves reads, and goes on when there is room', async () => {
    const { samples, store } = await open(16 * MIB);
    const acknowledged = await fill(samples);
    expect(acknowledged).toBeGreaterThan(10);
    expect((await stat(join(folder, 'data.lmdb'))).size).toBeLessThanOrEqual(16 * MIB);
    const refused = samples.save('s-0', 1, { party: 'XAB', note }, [noted(1)], context);
    expect((await refusal(refused)).kind).toBe('full');
    expect(await samples.get('s-0')).toMatchObject({ version: 1, state: { party: 'XAA', code: 'c-0' } });
    expect(await collect(samples.all())).toHaveLength(acknowledged);
    await store.ping();
    await close();
    const roomy = await open(64 * MIB);
    expect(await roomy.samples.save('s-0', 1, { party: 'XAB', note }, [noted(1)], context)).toBe(2);
    expect(await collect(roomy.samples.all())).toHaveLength(acknowledged);
  });

  it('uses again the room of what was removed', async () => {
    const { samples } = await open(16 * MIB);
    const acknowledged = await fill(samples);
    for (let at = 0; at < acknowledged; at += 1) await samples.remove(`s-${at}`, 1);
    expect(await fill(samples)).toBeGreaterThan(acknowledged / 2);
  });

  it('fails only the writes that find no room, not their neighbours', async () => {
    const { samples } = await open(16 * MIB);
    const inserts = Array.from({ length: 100 }, (_, at) =>
      samples.insert(`s-${at}`, { party: 'XAA', note }, [noted(at)], context),
    );
    const outcomes = await Promise.allSettled(inserts);
    const stored = (await collect(samples.all())).map(({ id }) => id);
    const acknowledged = outcomes.flatMap(({ status }, at) => (status === 'fulfilled' ? [`s-${at}`] : []));
    expect(acknowledged.length).toBeGreaterThan(10);
    expect(acknowledged.length).toBeLessThan(100);
    expect(stored).toEqual(acknowledged.sort());
  });

  it('is unavailable when its opener has closed it', async () => {
    const { file, store, samples } = await open(64 * MIB);
    const under = samples.insert('s-0', { party: 'XAA' }, [noted(1)], context).then(
      () => 'stored',
      (error: unknown) => error,
    );
    await file.close();
    expect(await under).toEqual(expect.anything()); // it may have come first or not; it settles
    const calls = [
      () => samples.get('s-0'),
      () => samples.insert('s-1', { party: 'XAA' }, [noted(1)], context),
      () => store.ping(),
      () => commit(file, 0, () => undefined),
    ];
    for (const call of calls) expect((await refusal(call())).kind).toBe('unavailable');
  });

  it('is not opened when it is something else', async () => {
    const path = join(folder, 'letter.lmdb');
    await writeFile(path, 'Excellency, '.repeat(1000));
    expect(() => openEmbeddedFile({ path })).toThrow(expect.objectContaining({ kind: 'unavailable' }));
  });

  it('rolls back what throws after it has written, and not its neighbours', async () => {
    const { file } = await open(64 * MIB);
    const table = file.openDB<string, string>({ name: 'scratch', encoding: 'string' });
    const put = (key: string, fails = false) =>
      commit(file, 10, () => {
        table.putSync(key, 'written');
        if (fails) throw new Error('a fault of ours');
      });
    const outcomes = await Promise.allSettled([put('a'), put('b', true), put('c')]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(['a', 'b', 'c'].map((key) => table.get(key))).toEqual(['written', undefined, 'written']);
  });
});
