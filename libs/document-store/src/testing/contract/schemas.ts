import type { CollectionDefinition } from '../../port.js';
import type { Chapter } from '../contract.js';
import { collect, refusal } from '../refusal.js';
import { context, noted, sampleDefinition, type Sample } from '../sample.js';

interface Renamed {
  readonly member: string;
  readonly level: number;
}
const renamed: CollectionDefinition<Renamed> = {
  name: 'samples',
  schemaVersion: 3,
  topic: 'requests',
  upcast: {
    1: (state) => ({ member: (state as Sample).party }), // written as version 1
    2: (state) => ({ ...(state as Omit<Renamed, 'level'>), level: 7 }), // made by the step before
  },
  indexes: { member: { kind: 'lookup', keys: ({ member }) => [member] } },
};

/** Old states, new indexes. */
export const schemas: Chapter = (harness) => {
  const write = async () => {
    const { collections: samples, close } = await harness().open((store) => store.collection(sampleDefinition()));
    for (const id of ['a', 'b']) await samples.insert(id, { party: 'XAA', code: id }, [noted(1)], context);
    await close();
  };

  it('reads a state of an earlier schema version as one of today, and finds it by an index that is new', async () => {
    await write();
    const { collections } = await harness().open((store) => store.collection(renamed));
    const today = { id: 'a', version: 1, state: { member: 'XAA', level: 7 } };
    expect(await collections.get('a')).toMatchObject(today);
    expect((await collections.lookup('member')({ key: 'XAA', limit: 1 })).items[0]).toMatchObject(today);
    expect((await collect(collections.all())).map(({ state }) => state.level)).toEqual([7, 7]);
    await collections.save('a', 1, { member: 'XAB', level: 8 }, [noted(2)], context);
    expect(await collections.get('a')).toMatchObject({ version: 2, state: { member: 'XAB', level: 8 } });
    expect((await collections.lookup('member')({ key: 'XAA', limit: 9 })).items.map(({ id }) => id)).toEqual(['b']);
  });

  it('fills an index that is declared later, and takes up one that was left out for a while', async () => {
    await write();
    const { indexes, ...rest } = sampleDefinition();
    const { party, ...others } = indexes;
    const without = await harness().open((store) => store.collection<Sample>({ ...rest, indexes: others }));
    await without.collections.save('a', 1, { party: 'XAC', code: 'a' }, [noted(2)], context);
    await without.close();
    const again = await harness().open((store) =>
      store.collection<Sample>({ ...rest, indexes: { ...others, party: party as never } }),
    ); // declared by sampleDefinition
    const found = async (key: string) =>
      (await again.collections.lookup('party')({ key, limit: 9 })).items.map(({ id }) => id);
    expect([await found('XAA'), await found('XAC')]).toEqual([['b'], ['a']]);
  });

  it('refuses at open when a new unique index would hold a key twice', async () => {
    await write();
    const indexes = { party: { kind: 'unique', keys: ({ party }: Sample) => [party] } } as const;
    const opening = harness().open((store) => store.collection<Sample>({ ...sampleDefinition(), indexes }));
    expect(await refusal(opening)).toMatchObject({ kind: 'duplicate-key', details: { index: 'party' } });
  });

  it('refuses a definition that breaks the rules', async () => {
    const declare = (change: Partial<CollectionDefinition<Sample>>) =>
      harness().open((store) => store.collection({ ...sampleDefinition(), ...change }));
    await expect(declare({ name: 'Not a name' })).rejects.toThrow('name');
    await expect(declare({ schemaVersion: 2 })).rejects.toThrow('no upcast from schema version 1');
    await expect(declare({ history: false })).rejects.toThrow('history');
  });

  it('gives one collection for one definition, and none after open', async () => {
    const definition = sampleDefinition();
    const { store, collections } = await harness().open((opening) => opening.collection(definition));
    expect(store.collection(definition)).toBe(collections);
    expect(() => store.collection({ ...definition })).toThrow('declared twice');
    expect(() => store.collection(sampleDefinition('late'))).toThrow('after the store was opened');
  });
};
