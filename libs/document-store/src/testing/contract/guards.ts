import type { Chapter } from '../contract.js';
import { refusal } from '../refusal.js';
import { context, kept, noted, sampleDefinition } from '../sample.js';

/** What a write refuses, and that a refused write changes nothing. */
export const guards: Chapter = (harness) => {
  const open = async () => (await harness().open((store) => store.collection(sampleDefinition()))).collections;

  it('inserts version 1 and reads it back', async () => {
    const samples = await open();
    const head: unknown = expect.stringMatching(/^[0-9a-f]{64}$/);
    const stored = { id: 's-1', version: 1, sequence: 2, state: { party: 'XAA' }, creation: null, head };
    expect(await samples.insert('s-1', { party: 'XAA' }, [noted(1), kept(2)], context)).toEqual(stored);
    expect(await samples.get('s-1')).toEqual(stored);
    expect(await samples.get('s-2')).toBeUndefined();
  });

  it('tells a duplicate id from a duplicate unique key, and names the index', async () => {
    const samples = await open();
    await samples.insert('s-1', { party: 'XAA', code: 'one' }, [noted(1)], context);
    await samples.insert('s-2', { party: 'XAB', code: 'two' }, [noted(1)], context);
    const again = await refusal(samples.insert('s-1', { party: 'XAC' }, [noted(1)], context));
    const taken = await refusal(samples.insert('s-3', { party: 'XAC', code: 'one' }, [noted(1)], context));
    const moved = await refusal(samples.save('s-2', 1, { party: 'XAB', code: 'one' }, [noted(2)], context));
    expect(again).toMatchObject({ kind: 'duplicate-id', details: { id: 's-1' } });
    expect(taken).toMatchObject({ kind: 'duplicate-key', details: { id: 's-3', index: 'code' } });
    expect(moved).toMatchObject({ kind: 'duplicate-key', details: { id: 's-2', index: 'code' } });
    expect(await samples.get('s-3')).toBeUndefined();
    expect(await samples.get('s-2')).toMatchObject({ version: 1, sequence: 1, state: { code: 'two' } });
  });

  it('says duplicate id when the id and a unique key are taken', async () => {
    const samples = await open();
    await samples.insert('s-1', { party: 'XAA', code: 'one' }, [noted(1)], context);
    const twin = await refusal(samples.insert('s-1', { party: 'XAA', code: 'one' }, [noted(1)], context));
    expect(twin.kind).toBe('duplicate-id');
  });

  it('frees a unique key that a document gives up or takes with it', async () => {
    const samples = await open();
    await samples.insert('s-1', { party: 'XAA', code: 'one' }, [noted(1)], context);
    await samples.save('s-1', 1, { party: 'XAA' }, [noted(2)], context);
    await samples.insert('s-2', { party: 'XAA', code: 'one' }, [noted(1)], context);
    await samples.remove('s-2', 1);
    await expect(samples.insert('s-3', { party: 'XAA', code: 'one' }, [], context)).resolves.toBeDefined();
  });

  it('refuses a stale version and a missing document', async () => {
    const samples = await open();
    await samples.insert('s-1', { party: 'XAA' }, [noted(1)], context);
    expect(await samples.save('s-1', 1, { party: 'XAB' }, [noted(2)], context)).toBe(2);
    const stale = await refusal(samples.save('s-1', 1, { party: 'XAC' }, [noted(3)], context));
    expect(stale).toMatchObject({ kind: 'stale-version', details: { expected: 1, actual: 2 } });
    expect((await refusal(samples.remove('s-1', 1))).kind).toBe('stale-version');
    expect((await refusal(samples.save('s-9', 1, { party: 'XAA' }, [noted(1)], context))).kind).toBe(
      'missing-document',
    );
    expect((await refusal(samples.remove('s-9', 1))).kind).toBe('missing-document');
    expect(await samples.get('s-1')).toMatchObject({ version: 2, sequence: 2, state: { party: 'XAB' } });
  });

  it('lets one of 20 concurrent writers win', async () => {
    const samples = await open();
    await samples.insert('s-1', { party: 'XAA' }, [noted(0)], context);
    for (let version = 1; version <= 5; version += 1) {
      const writers = Array.from({ length: 20 }, (_, writer) =>
        samples.save('s-1', version, { party: 'XAA', note: writer }, [noted(writer)], context),
      );
      const outcomes = await Promise.allSettled(writers);
      const winner = outcomes.findIndex(({ status }) => status === 'fulfilled');
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const outcome of outcomes)
        if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ kind: 'stale-version' });
      expect(await samples.get('s-1')).toMatchObject({ version: version + 1, state: { note: winner } });
    }
  });

  it('lets one of 20 concurrent inserts win', async () => {
    const samples = await open();
    const inserts = Array.from({ length: 20 }, (_, note) => samples.insert('s-1', { party: 'XAA', note }, [], context));
    const outcomes = await Promise.allSettled(inserts);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('writes nothing for a decision without events, and still refuses a stale one', async () => {
    const samples = await open();
    await samples.insert('s-1', { party: 'XAA' }, [noted(1)], context);
    expect(await samples.save('s-1', 1, { party: 'XZZ' }, [], context)).toBe(1);
    expect(await samples.get('s-1')).toMatchObject({ version: 1, sequence: 1, state: { party: 'XAA' } });
    expect((await refusal(samples.save('s-1', 7, { party: 'XZZ' }, [], context))).kind).toBe('stale-version');
    expect((await refusal(samples.save('s-9', 1, { party: 'XZZ' }, [], context))).kind).toBe('missing-document');
  });

  it('refuses an event over 256 KiB and changes nothing', async () => {
    const samples = await open();
    const large = noted('x'.repeat(256 * 1024));
    await samples.insert('s-1', { party: 'XAA' }, [noted('x'.repeat(255 * 1024))], context);
    const refused = await refusal(samples.save('s-1', 1, { party: 'XAB' }, [noted(2), large], context));
    expect(refused).toMatchObject({ kind: 'event-too-large', details: { id: 's-1', type: large.type } });
    expect((await refusal(samples.insert('s-2', { party: 'XAB' }, [large], context))).kind).toBe('event-too-large');
    expect(await samples.get('s-1')).toMatchObject({ version: 1, sequence: 1, state: { party: 'XAA' } });
    expect(await samples.get('s-2')).toBeUndefined();
  });

  it.each(['$ne', '../etc', '__proto__', '', 'a b', 'a/b', 'x'.repeat(201), 'ä'])(
    'knows no document %j',
    async (id) => {
      const samples = await open();
      expect(await samples.get(id)).toBeUndefined();
      expect((await refusal(samples.save(id, 1, { party: 'XAA' }, [noted(1)], context))).kind).toBe('missing-document');
      expect((await refusal(samples.remove(id, 1))).kind).toBe('missing-document');
      await expect(samples.insert(id, { party: 'XAA' }, [], context)).rejects.toThrow(RangeError);
    },
  );
};
