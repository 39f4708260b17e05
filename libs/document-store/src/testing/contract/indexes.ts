import type { Collection, Page, Stored } from '../../port.js';
import type { Chapter } from '../contract.js';
import { context, noted, sampleDefinition, type Sample } from '../sample.js';

const ids = (page: Page<Stored<Sample>>) => page.items.map(({ id }) => id);

/** Finding by declared index, in stable pages. */
export const indexes: Chapter = (harness) => {
  const open = async () => (await harness().open((store) => store.collection(sampleDefinition()))).collections;
  const insert = (samples: Collection<Sample>, id: string, state: Sample) =>
    samples.insert(id, state, [noted(id)], context);

  it('pages a lookup in order of id, stable while others insert', async () => {
    const samples = await open();
    for (const id of ['b', 'd', 'f', 'h', 'j']) await insert(samples, id, { party: 'XAA' });
    await insert(samples, 'c', { party: 'XAB' });
    const byParty = samples.lookup('party');
    const first = await byParty({ key: 'XAA', limit: 2 });
    expect(ids(first)).toEqual(['b', 'd']);
    await insert(samples, 'a', { party: 'XAA' });
    await insert(samples, 'g', { party: 'XAA' });
    const second = await byParty({ key: 'XAA', limit: 2, after: first.next ?? '' });
    await samples.remove('f', 1);
    const third = await byParty({ key: 'XAA', limit: 9, after: second.next ?? '' });
    expect([ids(second), ids(third), third.next]).toEqual([['f', 'g'], ['h', 'j'], null]);
  });

  it('says that there is no next page when the last one is exactly full', async () => {
    const samples = await open();
    for (const id of ['a', 'b']) await insert(samples, id, { party: 'XAA' });
    expect((await samples.lookup('party')({ key: 'XAA', limit: 2 })).next).toBeNull();
  });

  it('finds one by a unique key, and none by a key that fits no index', async () => {
    const samples = await open();
    await insert(samples, 'a', { party: 'XAA', code: 'one' });
    expect(ids(await samples.lookup('code')({ key: 'one', limit: 5 }))).toEqual(['a']);
    for (const key of ['', 'on', 'one ', 'x'.repeat(401)])
      expect(ids(await samples.lookup('code')({ key, limit: 5 }))).toEqual([]);
  });

  it('ranges from (inclusive) to (exclusive) in order of key and id, both ways, stable while others insert', async () => {
    const samples = await open();
    for (const [id, dueAt] of [
      ['a', '3'],
      ['b', '1'],
      ['c', '2'],
      ['d', '2'],
      ['e', '4'],
    ] as const)
      await insert(samples, id, { party: 'XAA', dueAt });
    await insert(samples, 'f', { party: 'XAA' });
    const due = samples.range('due');
    expect(ids(await due({ limit: 9 }))).toEqual(['b', 'c', 'd', 'a', 'e']);
    expect(ids(await due({ from: '2', to: '4', limit: 9 }))).toEqual(['c', 'd', 'a']);
    expect(ids(await due({ from: '2', to: '4', descending: true, limit: 9 }))).toEqual(['a', 'd', 'c']);
    expect(ids(await due({ from: '4', to: '2', limit: 9 }))).toEqual([]);
    const first = await due({ from: '2', descending: true, limit: 3 });
    expect(ids(first)).toEqual(['e', 'a', 'd']);
    await insert(samples, 'z', { party: 'XAA', dueAt: '9' });
    await insert(samples, 'bb', { party: 'XAA', dueAt: '2' });
    const second = await due({ from: '2', descending: true, limit: 3, after: first.next ?? '' });
    expect([ids(second), second.next]).toEqual([['c', 'bb'], null]);
  });

  it('follows a document whose keys change', async () => {
    const samples = await open();
    await insert(samples, 'a', { party: 'XAA', dueAt: '1' });
    await samples.save('a', 1, { party: 'XAB', dueAt: '2' }, [noted(2)], context);
    expect(ids(await samples.lookup('party')({ key: 'XAA', limit: 5 }))).toEqual([]);
    expect(ids(await samples.lookup('party')({ key: 'XAB', limit: 5 }))).toEqual(['a']);
    expect(ids(await samples.range('due')({ to: '2', limit: 5 }))).toEqual([]);
    await samples.save('a', 2, { party: 'XAB' }, [noted(3)], context);
    expect(ids(await samples.range('due')({ limit: 5 }))).toEqual([]);
  });

  it('gives one document many keys', async () => {
    const { collections: samples } = await harness().open((store) =>
      store.collection({
        ...sampleDefinition('many'),
        indexes: { word: { kind: 'lookup', keys: ({ party }: Sample) => party.split(' ') } },
      }),
    );
    await insert(samples, 'a', { party: 'one two one' });
    await insert(samples, 'b', { party: 'two' });
    expect(ids(await samples.lookup('word')({ key: 'two', limit: 5 }))).toEqual(['a', 'b']);
    expect(ids(await samples.lookup('word')({ key: 'one', limit: 5 }))).toEqual(['a']);
  });

  it('orders keys by their UTF-8 bytes', async () => {
    const samples = await open();
    const keys = ['a', 'a\0', 'a\0b', 'aa', 'b', 'é', '\uffee', '\u{1F30D}']; // the last two stand the other way in UTF-16
    for (const [at, dueAt] of [...keys.entries()].reverse()) await insert(samples, `s-${at}`, { party: 'XAA', dueAt });
    const found = await samples.range('due')({ limit: 20 });
    expect(found.items.map(({ state }) => state.dueAt)).toEqual(keys);
  });

  it('refuses an index that is not declared, at once', async () => {
    const samples = await open();
    const undeclared = expect.objectContaining({ kind: 'undeclared-index' });
    for (const index of ['nothing', 'due', '__proto__', '']) expect(() => samples.lookup(index)).toThrow(undeclared);
    for (const index of ['nothing', 'party', 'code', 'toString'])
      expect(() => samples.range(index)).toThrow(undeclared);
  });

  it('refuses a key that is empty or longer than 400 bytes, and a cursor that is not one', async () => {
    const samples = await open();
    for (const party of ['', 'é'.repeat(201)])
      await expect(insert(samples, 'a', { party })).rejects.toThrow(RangeError);
    await expect(insert(samples, 'a', { party: 'é'.repeat(200) })).resolves.toBeDefined();
    for (const after of ['', 'x', Buffer.from('[1,2]').toString('base64url')])
      await expect(samples.lookup('party')({ key: 'XAA', limit: 1, after })).rejects.toMatchObject({
        code: 'HTTP.BAD_CURSOR',
      });
  });
};
