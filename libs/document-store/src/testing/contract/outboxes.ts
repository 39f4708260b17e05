import type { DocumentStore, Outbox, SavedEvents } from '../../port.js';
import type { Chapter } from '../contract.js';
import { collect } from '../refusal.js';
import { context, kept, noted, sampleDefinition } from '../sample.js';

const eventsOf = async (outbox: Outbox, id: string) => (await outbox.read([id]))[0]?.events ?? [];
const sequences = async (outbox: Outbox, id: string) => (await eventsOf(outbox, id)).map(({ sequence }) => sequence);
const acknowledge = (outbox: Outbox, id: string, sequence: number) => outbox.acknowledge([{ id, sequence }]);

function outboxOf(store: DocumentStore): Outbox {
  const [outbox] = store.outboxes();
  if (!outbox) throw new Error('the sample collection has a topic');
  return outbox;
}

/** What waits for the relay. */
export const outboxes: Chapter = (harness) => {
  const open = async () => {
    const { store, collections } = await harness().open((opening) => opening.collection(sampleDefinition()));
    return { samples: collections, outbox: outboxOf(store) };
  };

  it('holds published events only, in order, until they are acknowledged', async () => {
    const { samples, outbox } = await open();
    await samples.insert('s-1', { party: 'XAA' }, [noted(1), kept(2), noted(3)], context);
    await samples.insert('s-2', { party: 'XAA' }, [kept(1)], context);
    expect(outbox).toMatchObject({ collection: 'samples', topic: 'requests' });
    expect(await outbox.waiting(10)).toEqual(['s-1']);
    expect(await eventsOf(outbox, 's-1')).toEqual(
      (await collect(samples.history('s-1'))).filter(({ audience }) => audience),
    );
    await acknowledge(outbox, 's-1', 1);
    expect(await sequences(outbox, 's-1')).toEqual([3]);
    await acknowledge(outbox, 's-1', 3);
    expect([await outbox.waiting(10), await sequences(outbox, 's-1')]).toEqual([[], []]);
    expect(await collect(samples.history('s-1'))).toHaveLength(3);
  });

  it('lists what waits in order of id, in pages', async () => {
    const { samples, outbox } = await open();
    for (const id of ['c', 'a', 'b', 'a1', 'd'])
      await samples.insert(id, { party: 'XAA' }, [noted(1), noted(2)], context);
    expect(await outbox.waiting(2)).toEqual(['a', 'a1']);
    expect(await outbox.waiting(9, 'a1')).toEqual(['b', 'c', 'd']);
    expect(await sequences(outbox, 'unknown')).toEqual([]);
  });

  it('gives at most 100 events at a time', async () => {
    const { samples, outbox } = await open();
    await samples.insert(
      's-1',
      { party: 'XAA' },
      Array.from({ length: 150 }, (_, at) => noted(at)),
      context,
    );
    expect((await sequences(outbox, 's-1')).at(-1)).toBe(100);
    await acknowledge(outbox, 's-1', 100);
    expect(await sequences(outbox, 's-1')).toHaveLength(50);
  });

  it('lets the relay remove between load and save', async () => {
    const { samples, outbox } = await open();
    await samples.insert('s-1', { party: 'XAA' }, [noted(1)], context);
    const loaded = await samples.get('s-1');
    await acknowledge(outbox, 's-1', 1);
    expect(await samples.save('s-1', loaded?.version ?? 0, { party: 'XAB' }, [noted(2)], context)).toBe(2);
    expect(await sequences(outbox, 's-1')).toEqual([2]);
  });

  it('lets a save come between the relay reading and removing', async () => {
    const { samples, outbox } = await open();
    await samples.insert('s-1', { party: 'XAA' }, [noted(1)], context);
    const read = await sequences(outbox, 's-1');
    await samples.save('s-1', 1, { party: 'XAB' }, [noted(2)], context);
    await acknowledge(outbox, 's-1', read.at(-1) ?? 0);
    expect(await sequences(outbox, 's-1')).toEqual([2]);
    expect(await samples.get('s-1')).toMatchObject({ version: 2, sequence: 2, state: { party: 'XAB' } });
  });

  it('reads and removes of many documents at once, and of each what was published only', async () => {
    const { samples, outbox } = await open();
    for (const id of ['a', 'b', 'c', 'd']) await samples.insert(id, { party: 'XAA' }, [noted(1), noted(2)], context);
    await samples.insert('e', { party: 'XAA' }, [kept(1)], context);
    const read = await outbox.read(['c', 'a', 'e', 'unknown', 'b']);
    expect(read.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c']);
    for (const { events } of read) expect(events.map(({ sequence }) => sequence)).toEqual([1, 2]);
    await samples.save('b', 1, { party: 'XAB' }, [noted(3)], context);
    await outbox.acknowledge([
      { id: 'a', sequence: 2 },
      { id: 'unknown', sequence: 9 },
      { id: 'b', sequence: 2 },
      { id: 'c', sequence: 1 },
    ]);
    expect(await outbox.waiting(9)).toEqual(['b', 'c', 'd']);
    expect([await sequences(outbox, 'b'), await sequences(outbox, 'c')]).toEqual([[3], [2]]);
    expect(await samples.get('b')).toMatchObject({ version: 2, sequence: 3, state: { party: 'XAB' } });
    expect([await outbox.read([]), await outbox.acknowledge([])]).toEqual([[], undefined]);
  });

  it('hands over what a save published, as it would be read', async () => {
    const { samples, outbox } = await open();
    const handed: SavedEvents[] = [];
    outbox.onSaved((saved) => handed.push(saved));
    const note = { on: new Date(0), none: undefined, of: ['a'] };
    await samples.insert('s-1', { party: 'XAA' }, [noted(note), kept(2), noted(3)], context);
    note.of.push('changed since');
    expect(handed).toEqual([{ id: 's-1', events: await eventsOf(outbox, 's-1') }]);
    expect(handed[0]?.events?.[0]?.data).toEqual({ note: { on: '1970-01-01T00:00:00.000Z', of: ['a'] } });
    await acknowledge(outbox, 's-1', 3);
    await samples.save('s-1', 1, { party: 'XAB' }, [noted(4), noted(5)], context);
    expect(handed[1]).toEqual({ id: 's-1', events: await eventsOf(outbox, 's-1') });
  });

  it('hands over nothing while earlier events wait: the relay has to read them all', async () => {
    const { samples, outbox } = await open();
    await samples.insert('s-1', { party: 'XAA' }, [noted(1), noted(2)], context);
    const handed: SavedEvents[] = [];
    outbox.onSaved((saved) => handed.push(saved));
    await samples.save('s-1', 1, { party: 'XAB' }, [noted(3)], context);
    await acknowledge(outbox, 's-1', 2);
    await samples.save('s-1', 2, { party: 'XAB' }, [noted(4)], context);
    expect(handed).toEqual([{ id: 's-1' }, { id: 's-1' }]);
  });

  it('rings after a save that left events waiting, and survives a listener that throws', async () => {
    const { samples, outbox } = await open();
    const rung: string[] = [];
    outbox.onSaved(() => {
      throw new Error('deaf');
    });
    const stop = outbox.onSaved(({ id }) => rung.push(id));
    await samples.insert('s-1', { party: 'XAA' }, [noted(1)], context);
    await samples.save('s-1', 1, { party: 'XAA' }, [kept(2)], context);
    expect(rung).toEqual(['s-1']);
    stop();
    await samples.save('s-1', 2, { party: 'XAA' }, [noted(3)], context);
    expect(rung).toEqual(['s-1']);
  });
};
