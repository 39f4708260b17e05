import type { Chapter } from '../contract.js';
import { collect } from '../refusal.js';
import { context, EVERYBODY, kept, noted, sampleDefinition } from '../sample.js';

/** Events of one document, however many. */
export const histories: Chapter = (harness) => {
  const open = async () => (await harness().open((store) => store.collection(sampleDefinition()))).collections;

  it('records who, when, why and what caused it, numbered without gaps', async () => {
    const samples = await open();
    await samples.insert('s-1', { party: 'XAA' }, [noted(1)], context);
    await samples.save('s-1', 1, { party: 'XAB' }, [kept(2), noted(3)], { ...context, causationId: 'e-0' });
    const events = await collect(samples.history('s-1'));
    expect(events.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    const hash = expect.stringMatching(/^[0-9a-f]{64}$/);
    expect(events[0]).toEqual({ ...noted(1), ...context, id: 'samples:s-1:1', sequence: 1, hash });
    expect(events[1]).toEqual({ ...kept(2), ...context, causationId: 'e-0', id: 'samples:s-1:2', sequence: 2, hash });
    expect(events[2]?.audience).toEqual(EVERYBODY);
    expect(await collect(samples.history('s-1', 2))).toEqual([events[2]]);
    expect(await collect(samples.history('s-1', 3))).toEqual([]);
    expect(await collect(samples.history('s-9'))).toEqual([]);
    expect(await collect(samples.history('$ne'))).toEqual([]);
  });

  it('keeps no history of a read model, and numbers its events all the same', async () => {
    const definition = { ...sampleDefinition('read-models'), topic: undefined, history: false };
    const { store, collections: models } = await harness().open((store) => store.collection(definition));
    await models.insert('m-1', { party: 'XAA' }, [kept(1)], context);
    expect(await models.save('m-1', 1, { party: 'XAB' }, [noted(2)], context)).toBe(2);
    expect(await models.get('m-1')).toMatchObject({ version: 2, sequence: 2, state: { party: 'XAB' } });
    expect(await collect(models.history('m-1'))).toEqual([]);
    expect(store.outboxes()).toEqual([]);
  });

  it('holds 10,000 events of one document without slowing reads of its state', async () => {
    const samples = await open();
    await samples.insert('s-1', { party: 'XAA' }, [kept(1)], context);
    const append = async (from: number, to: number, step: number) => {
      for (let version = (await samples.get('s-1'))?.version ?? 0, next = from; next <= to; next += step) {
        const events = Array.from({ length: Math.min(step, to - next + 1) }, (_, at) => kept(next + at));
        version = await samples.save('s-1', version, { party: 'XAA', note: next }, events, context);
      }
    };
    await append(2, 400, 57);
    const before = await medianRead(() => samples.get('s-1'));
    await append(401, 10_000, 200);
    const after = await medianRead(() => samples.get('s-1'));
    const sequences = (await collect(samples.history('s-1'))).map(({ sequence, data }) => [sequence, data]);
    expect(sequences).toEqual(Array.from({ length: 10_000 }, (_, at) => [at + 1, { note: at + 1 }]));
    expect((await collect(samples.history('s-1', 4321)))[0]?.sequence).toBe(4322);
    expect((await samples.get('s-1'))?.sequence).toBe(10_000);
    expect(after).toBeLessThan(before * 5 + 10); // ms; reading all events would take fifty times as long
  }, 120_000);
};

/** In ms. */
async function medianRead(read: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let at = 0; at < 15; at += 1) {
    const start = performance.now();
    await read();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[7] ?? 0;
}
