import type { Chapter } from '../contract.js';
import { collect } from '../refusal.js';
import { context, noted, sampleDefinition } from '../sample.js';

const idOf = (number: number) => `s-${String(number).padStart(4, '0')}`;

/** Walking over everything. */
export const iteration: Chapter = (harness) => {
  const open = async () => (await harness().open((store) => store.collection(sampleDefinition()))).collections;

  it('gives every document in order of id while others come and go', async () => {
    const samples = await open();
    const numbers = Array.from({ length: 250 }, (_, at) => at * 2);
    await Promise.all(numbers.map((number) => samples.insert(idOf(number), { party: 'XAA' }, [noted(1)], context)));
    const seen: string[] = [];
    for await (const { id } of samples.all()) {
      seen.push(id);
      if (id === idOf(100)) {
        await samples.insert(idOf(401), { party: 'XAA' }, [], context); // ahead, beyond what may be in memory
        await samples.insert(idOf(1), { party: 'XAA' }, [], context); // behind
        await samples.remove(idOf(498), 1);
      }
    }
    const expected = [...numbers.map(idOf), idOf(401)].filter((id) => id !== idOf(498)).sort();
    expect(seen).toEqual(expected);
    expect(await collect(samples.ids())).toEqual([...expected, idOf(1)].sort());
  });

  it('gives nothing of an empty collection', async () => {
    const samples = await open();
    expect([await collect(samples.all()), await collect(samples.ids())]).toEqual([[], []]);
  });

  it('keeps collections apart', async () => {
    const { collections } = await harness().open((store) => ({
      ones: store.collection(sampleDefinition('ones')),
      onesAndMore: store.collection(sampleDefinition('ones-and-more')),
    }));
    await collections.ones.insert('s-1', { party: 'XAA', code: 'c' }, [noted(1)], context);
    await collections.onesAndMore.insert('s-1', { party: 'XAB', code: 'c' }, [noted(1)], context);
    expect((await collect(collections.ones.all())).map(({ state }) => state.party)).toEqual(['XAA']);
  });
};
