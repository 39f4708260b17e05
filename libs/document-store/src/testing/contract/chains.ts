import { headOf, type KnownHead, linkHash, UNDECIDED, verifyCollection } from '../../chain/index.js';
import type { Collection, RecordedEvent } from '../../port.js';
import type { Chapter } from '../contract.js';
import { collect } from '../refusal.js';
import { context, kept, noted, sampleDefinition, type Sample } from '../sample.js';
import { type Record, tamper } from '../tamper.js';

const definition = sampleDefinition();
const ID = 's-1';

/** The state that the events of a sample decide: the last note. */
const fold = {
  fold: (events: readonly RecordedEvent[]) => events.at(-1)?.data,
  decided: ({ note }: Sample) => ({ note }),
};

/** Whoever changes a history and knows how it is chained: the entries agree with each other again. */
function chainAnew({ document, entries }: Record): void {
  let head = '';
  entries.forEach((entry, at) => {
    head = linkHash(head, { ...entry, sequence: at + 1 });
    entries[at] = { ...entry, sequence: at + 1, hash: head };
  });
  document.sequence = entries.length;
  document.head = head;
}
const edit = (record: Record, at: number, change: Partial<RecordedEvent>): void => {
  const entry = record.entries[at];
  if (entry) record.entries[at] = { ...entry, ...change };
};
const swap = ({ entries }: Record, a: number, b: number): void => {
  const [first, second] = [entries[a], entries[b]];
  if (first && second) [entries[a], entries[b]] = [second, first];
};

/** Histories are hash-chained, and what was done to one past the store is found. */
export const chains: Chapter = (harness) => {
  const open = () => harness().open((store) => store.collection(definition));
  const append = async (samples: Collection<Sample>, notes: readonly number[]) => {
    const { version } = (await samples.get(ID)) ?? { version: 0 };
    const state = { party: 'XAA', note: notes.at(-1) };
    const events = notes.map((note) => (note % 2 ? noted(note) : kept(note)));
    if (version) await samples.save(ID, version, state, events, context);
    else await samples.insert(ID, state, events, context);
  };
  const verify = async (samples: Collection<Sample>, heads: readonly KnownHead[] = []) => {
    const evidence = { fold, heads: new Map(heads.length > 0 ? [[ID, heads]] : []), schemaVersion: 1 };
    const reports = await collect(verifyCollection(samples, evidence));
    return reports.flatMap(({ findings }) => findings.map(({ kind, sequence }) => [kind, sequence]));
  };
  const head = async (samples: Collection<Sample>) => {
    const stored = await samples.get(ID);
    return stored ? [{ ...headOf(stored), schemaVersion: 1 }] : [];
  };
  /** Five events in three saves, a checkpoint, the change, and what is found with and without the checkpoint. */
  const after = async (change: Parameters<typeof tamper>[3]) => {
    const { collections: samples, close } = await open();
    for (const notes of [[1, 2], [3], [4, 5]]) await append(samples, notes);
    const heads = await head(samples);
    expect(await verify(samples, heads)).toEqual([]);
    await close();
    await tamper(harness().place, definition, ID, change);
    const again = (await open()).collections;
    return { alone: await verify(again), checked: await verify(again, heads) };
  };

  it('links every entry to the one before, and says where the chain ends', async () => {
    const { collections: samples } = await open();
    await append(samples, [1, 2]);
    await append(samples, [3]);
    const entries = await collect(samples.history(ID));
    const hashes = entries.map(({ hash }) => hash);
    entries.reduce((previous, entry) => {
      expect(entry.hash).toBe(linkHash(previous, entry));
      return entry.hash ?? '';
    }, '');
    expect(new Set(hashes).size).toBe(3);
    expect((await samples.get(ID))?.head).toBe(hashes.at(-1));
  });

  it('finds a changed entry', async () => {
    const found = await after((record) => edit(record, 1, { data: { note: 20 } }));
    expect(found.alone).toEqual([['entry-changed', 2]]);
  });
  it('finds that somebody else is named as who did it', async () => {
    const found = await after((record) => edit(record, 0, { by: 'u-2' }));
    expect(found.alone).toEqual([['entry-changed', 1]]);
  });
  it('finds a removed entry', async () => {
    const found = await after(({ entries }) => void entries.splice(1, 1));
    expect(found.alone).toEqual([['entry-missing', 2]]);
  });
  it('finds entries in another order, also when they are numbered anew', async () => {
    const { alone } = await after((record) => swap(record, 1, 2));
    expect(alone).toEqual(expect.arrayContaining([['entry-missing', 2]]));
    expect(alone).toEqual(expect.arrayContaining([['entry-out-of-order', 2]]));
  });
  it('finds renumbered entries', async () => {
    const renumbered = await after((record) => {
      swap(record, 1, 2);
      record.entries.forEach((_, at) => edit(record, at, { sequence: at + 1 }));
    });
    expect(renumbered.alone).toEqual(expect.arrayContaining([['entry-changed', 2]]));
  });
  it('finds a truncated history, by the checkpoint also when the document was cut with it', async () => {
    const cut = await after(({ entries }) => void entries.splice(3));
    expect(cut.alone).toEqual([['history-truncated', 4]]);
  });
  it('finds by the checkpoint that document and history went back together', async () => {
    const { alone, checked } = await after((record) => {
      record.entries.splice(3);
      chainAnew(record);
      Object.assign(record.document, { version: 2, state: { party: 'XAA', note: 3 } });
    });
    expect(alone).toEqual([]); // what no checkpoint knew
    expect(checked).toEqual([['history-truncated', 5]]);
  });
  it('finds by the checkpoint a history that was written anew and chained anew', async () => {
    const { alone, checked } = await after((record) => {
      edit(record, 1, { data: { note: 20 } });
      chainAnew(record);
    });
    expect(alone).toEqual([]);
    expect(checked).toEqual([['history-rewritten', 5]]);
  });
  it('finds that a chain was stripped', async () => {
    const { alone } = await after((record) => record.entries.forEach((_, at) => edit(record, at, { hash: undefined })));
    expect(alone).toEqual([['history-rewritten', 5]]);
  });
  it('finds that an entry behind the beginning of the chain was stripped of its hash', async () => {
    const { alone } = await after((record) => edit(record, 2, { hash: undefined }));
    expect(alone).toEqual(expect.arrayContaining([['chain-stripped', 3]]));
  });
  it.each(['garble-document', 'garble-entry'] as const)('finds a record that is no JSON any more: %s', async (how) => {
    const { alone, checked } = await after(() => how);
    expect({ alone, checked }).toEqual({
      alone: [['record-unreadable', null]],
      checked: [['record-unreadable', null]],
    });
  });
  it('finds a missing aggregate', async () => {
    const { checked } = await after(() => 'remove');
    expect(checked).toEqual([['aggregate-missing', null]]);
  });
  it('finds an edited state, by the fold and by the checkpoint', async () => {
    const decided = await after(({ document }) => void (document.state = { party: 'XAA', note: 6 }));
    expect(decided).toEqual({ alone: [['state-edited', null]], checked: [['state-edited', null]] });
  });
  it('finds by the checkpoint an edit of what no event decides', async () => {
    const { alone, checked } = await after(({ document }) => void (document.state = { party: 'XAB', note: 5 }));
    expect({ alone, checked }).toEqual({ alone: [], checked: [['state-edited', null]] });
  });

  it('finds what a later checkpoint took over: any earlier head still speaks', async () => {
    const { collections: samples, close } = await open();
    await append(samples, [1, 2, 3]);
    const early = await head(samples);
    await close();
    await tamper(harness().place, definition, ID, (record) => {
      edit(record, 0, { data: { note: 10 } });
      chainAnew(record);
    });
    const again = (await open()).collections;
    await append(again, [4]);
    const late = await head(again);
    expect(await verify(again, late)).toEqual([]);
    expect(await verify(again, [...early, ...late])).toEqual([['history-rewritten', 3]]);
  });
  it('finds a version that grew without an entry', async () => {
    const { checked } = await after(({ document }) => {
      Object.assign(document, { version: document.version + 1, state: { party: 'XAB', note: 5 } });
    });
    expect(checked).toEqual([['state-edited', null]]);
  });

  it('begins the chain of an older history at its next entry', async () => {
    const { alone } = await after((record) => {
      record.document.head = undefined;
      record.entries.forEach((_, at) => edit(record, at, { hash: undefined }));
    });
    expect(alone).toEqual([]);
    const { collections: samples } = await open();
    await append(samples, [6]);
    const entries = await collect(samples.history(ID));
    expect(entries.map(({ hash }) => hash === undefined)).toEqual([true, true, true, true, true, false]);
    expect(entries.at(-1)?.hash).toBe(entries[5] && linkHash('', entries[5]));
    const [report] = await collect(verifyCollection(samples, { heads: new Map(), schemaVersion: 1 }));
    expect(report).toMatchObject({ entries: 6, unchained: 5, findings: [] });
  });

  it('holds over a long history, and finds one changed entry in its oldest part', async () => {
    const { collections: samples, close } = await open();
    for (let from = 1; from < 450; from += 150)
      await append(
        samples,
        Array.from({ length: 150 }, (_, at) => from + at),
      );
    expect(await verify(samples)).toEqual([]);
    await close();
    await tamper(harness().place, definition, ID, (record) => edit(record, 20, { data: { note: -1 } }));
    expect(await verify((await open()).collections)).toEqual([['entry-changed', 21]]);
  });

  it('compares no state that the history does not decide', async () => {
    const { collections: samples } = await open();
    await append(samples, [1, 2]);
    const undecided = { fold: () => UNDECIDED };
    const [report] = await collect(verifyCollection(samples, { fold: undecided, heads: new Map(), schemaVersion: 1 }));
    expect(report).toMatchObject({ folded: false, findings: [] });
    const wrong = { fold: () => ({ note: 'another' }) };
    const [other] = await collect(verifyCollection(samples, { fold: wrong, heads: new Map(), schemaVersion: 1 }));
    expect(other).toMatchObject({ folded: true, findings: [{ kind: 'state-edited' }] });
  });

  it('chains no read model, which keeps no history', async () => {
    const models = { ...sampleDefinition('read-models'), topic: undefined, history: false };
    const { collections } = await harness().open((store) => store.collection(models));
    await collections.insert('m-1', { party: 'XAA' }, [kept(1)], context);
    expect((await collections.get('m-1'))?.head).toBeUndefined();
  });
};
