import type { Chapter } from '../contract.js';
import { collect } from '../refusal.js';
import { context, noted, sampleDefinition } from '../sample.js';

/** What goes in comes out: as JSON, as a copy, whatever the names of its fields. */
export const values: Chapter = (harness) => {
  const open = async () => (await harness().open((store) => store.collection(sampleDefinition()))).collections;

  const odd: Record<string, unknown> = {
    'operators and paths': { $ne: 1, 'a.b': { $set: 2 } },
    'a NUL in a name': { 'a\0b': 1 },
    'the prototype as a field': JSON.parse('{"__proto__":{"admin":true},"constructor":1}'),
    'half a surrogate pair': ['\ud800', { '\udfff': 1 }],
    'text outside the first plane': '\u{1F30D} مرحبا 你好',
    'text that is JSON': '{"a":1}',
    'empty things': [{}, [], '', null, 0, false],
    'large and small numbers': [9007199254740991, -9007199254740991, 1e300, 5e-324, 0.1],
    'deep nesting': Array.from({ length: 150 }).reduce((inner) => [inner], 1),
  };
  it.each(Object.entries(odd))('keeps %s, in state and in events', async (_, note) => {
    const samples = await open();
    await samples.insert('s-1', { party: 'XAA', note }, [noted(note)], context);
    expect((await samples.get('s-1'))?.state).toEqual({ party: 'XAA', note });
    await samples.save('s-1', 1, { party: 'XAB', note }, [noted(note)], context);
    expect((await samples.get('s-1'))?.state).toEqual({ party: 'XAB', note });
    expect((await collect(samples.history('s-1'))).map(({ data }) => data)).toEqual([{ note }, { note }]);
  });

  it('keeps what JSON keeps of undefined, dates and NaN', async () => {
    const samples = await open();
    const note = { gone: undefined, list: [undefined], date: new Date(0), nan: NaN };
    const { state } = await samples.insert('s-1', { party: 'XAA', note }, [], context);
    expect(state).toStrictEqual({ party: 'XAA', note: { list: [null], date: '1970-01-01T00:00:00.000Z', nan: null } });
    expect((await samples.get('s-1'))?.state).toStrictEqual(state);
  });

  it('gives copies: changing them changes nothing stored', async () => {
    const samples = await open();
    const given = { party: 'XAA', note: { deep: [1] } };
    const inserted = await samples.insert('s-1', given, [noted(1)], context, { bodyHash: 'h', answer: { id: 's-1' } });
    given.note.deep.push(2);
    for (const stored of [inserted, await samples.get('s-1')]) {
      expect(stored?.state.note).toEqual({ deep: [1] });
      Object.assign(stored?.state ?? {}, { party: 'XZZ', note: null });
      Object.assign(stored?.creation ?? {}, { bodyHash: 'other' });
    }
    for (const page of [await samples.lookup('party')({ key: 'XAA', limit: 1 })])
      Object.assign(page.items[0]?.state ?? {}, given);
    const [event] = await collect(samples.history('s-1'));
    Object.assign(event ?? {}, { data: null });
    expect(await samples.get('s-1')).toMatchObject({
      state: { party: 'XAA', note: { deep: [1] } },
      creation: { bodyHash: 'h' },
    });
    expect((await collect(samples.history('s-1')))[0]?.data).toEqual({ note: 1 });
  });

  it('keeps what created a document through later saves', async () => {
    const samples = await open();
    const creation = { bodyHash: 'sha', answer: { id: 's-1', $version: 1 } };
    await samples.insert('s-1', { party: 'XAA' }, [noted(1)], context, creation);
    await samples.save('s-1', 1, { party: 'XAB' }, [noted(2)], context);
    expect((await samples.get('s-1'))?.creation).toEqual(creation);
  });

  it('forgets a removed document entirely', async () => {
    const samples = await open();
    await samples.insert('s-1', { party: 'XAA', note: 'first' }, [noted(1), noted(2)], context);
    await samples.remove('s-1', 1);
    expect(await samples.get('s-1')).toBeUndefined();
    expect((await samples.lookup('party')({ key: 'XAA', limit: 9 })).items).toEqual([]);
    const again = await samples.insert('s-1', { party: 'XAA' }, [noted(3)], context);
    expect(again).toMatchObject({ version: 1, sequence: 1 });
    expect((await collect(samples.history('s-1'))).map(({ data }) => data)).toEqual([{ note: 3 }]);
  });
};
