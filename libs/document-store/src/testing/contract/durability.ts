import { startChild } from '../child.js';
import type { Chapter } from '../contract.js';
import { eventually } from '../eventually.js';
import { collect, refusal } from '../refusal.js';
import { context, noted, sampleDefinition } from '../sample.js';

/** What outlives a store. */
export const durability: Chapter = (harness) => {
  const open = () => harness().open((store) => store.collection(sampleDefinition()));

  it('finds everything again after close', async () => {
    const { collections: samples, close } = await open();
    const inserted = await samples.insert('s-1', { party: 'XAA', code: 'one' }, [noted(1)], context);
    await close();
    const again = await open();
    expect(await again.collections.get('s-1')).toEqual(inserted);
    expect(await collect(again.collections.history('s-1'))).toHaveLength(1);
    expect(await again.store.outboxes()[0]?.waiting(9)).toEqual(['s-1']);
    const taken = again.collections.insert('s-2', { party: 'XAA', code: 'one' }, [], context);
    expect((await refusal(taken)).kind).toBe('duplicate-key');
  });

  it('waits for writes under way when it closes', async () => {
    const { collections: samples, close } = await open();
    const writes = Array.from({ length: 20 }, (_, at) =>
      samples.insert(`s-${at}`, { party: 'XAA' }, [noted(1)], context),
    );
    const [outcomes] = await Promise.all([Promise.allSettled(writes), close()]);
    const stored = await collect((await open()).collections.all());
    expect(stored).toHaveLength(outcomes.filter(({ status }) => status === 'fulfilled').length);
  });

  it('is unavailable before it is opened and after it is closed', async () => {
    const { store, collections: samples, close } = await open();
    const byParty = samples.lookup('party');
    await store.ping();
    await close();
    await close();
    const [outbox] = store.outboxes();
    const calls = [
      () => samples.get('s-1'),
      () => samples.insert('s-1', { party: 'XAA' }, [noted(1)], context),
      () => samples.save('s-1', 1, { party: 'XAA' }, [noted(1)], context),
      () => samples.remove('s-1', 1),
      () => byParty({ key: 'XAA', limit: 1 }),
      () => collect(samples.all()),
      () => collect(samples.history('s-1')),
      () => store.ping(),
      () => outbox?.waiting(1) ?? Promise.resolve(),
      () => outbox?.read(['s-1']) ?? Promise.resolve(),
      () => outbox?.acknowledge([{ id: 's-1', sequence: 1 }]) ?? Promise.resolve(),
    ];
    for (const call of calls) expect((await refusal(call())).kind).toBe('unavailable');
  });

  it('keeps every acknowledged write of a process that dies of kill -9', async () => {
    const child = startChild('writer.child.ts', harness().place);
    await eventually('200 acknowledged writes', () => child.lines.length >= 200, 40_000);
    child.process.kill('SIGKILL');
    await child.ended;
    const { collections: samples, store } = await open();
    const acknowledged = new Map(child.lines.map((line) => line.split(' ') as [string, string])); // the later line of an id wins
    for (const [id, version] of acknowledged) {
      const stored = await samples.get(id);
      expect(stored?.version).toBeGreaterThanOrEqual(Number(version));
      expect(stored?.sequence).toBe(stored?.version);
    }
    const all = await collect(samples.all());
    const indexed = await Promise.all(['XAA', 'XAB'].map((key) => samples.lookup('party')({ key, limit: 100_000 })));
    expect(indexed.flatMap(({ items }) => items)).toHaveLength(all.length);
    expect(await store.outboxes()[0]?.waiting(100_000)).toEqual(all.map(({ id }) => id));
  });
};
