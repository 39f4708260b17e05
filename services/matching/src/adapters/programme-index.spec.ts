import { attachIndex, DEFAULT_POLICY, matchInIndex, matchNeed, type Offer } from '@clearinghouse/matcher';
import fc from 'fast-check';
import { dayOf } from '../domain/due.js';
import type { MatchableProgramme } from '../domain/matchable-programme.js';
import { needOf } from '../domain/need.js';
import { list, NOW, offer, programme, programmeId } from '../domain/testing/given.js';
import type { MatchableProgrammeRepository, StoredProgramme } from './matchable-programme.repository.js';
import { type Lent, ProgrammeIndex } from './programme-index.js';

/** A store that only this spec writes; only what the index reads of it. */
function storeOf(stored: Map<string, MatchableProgramme>): MatchableProgrammeRepository {
  async function* all() {
    for (const [id, state] of stored) yield { id, state } as StoredProgramme; // what the index looks at
  }
  return { all, storedSince: all } as unknown as MatchableProgrammeRepository; // nothing else is called
}
const stored = (sequence: number, standing: boolean, fields: Partial<Offer> = {}): MatchableProgramme => ({
  ...{ programme: programme(fields), status: standing ? 'standing' : 'retired', sequence, marked: sequence },
  ...{ affects: [], storedAt: NOW },
});

const changes = fc.array(
  fc.record({
    at: fc.nat(7),
    sequence: fc.integer({ min: 1, max: 5 }),
    standing: fc.boolean(),
    languages: fc.constantFrom<Offer['languages']>(['en'], ['fr'], []),
    read: fc.boolean(),
  }),
  { maxLength: 40 },
);
const need = needOf(list());
const answers = (index: ProgrammeIndex, all: readonly Offer[]) => [
  JSON.stringify(matchInIndex(index.columns, need, DEFAULT_POLICY, dayOf(NOW))),
  JSON.stringify(matchNeed(need, all, DEFAULT_POLICY, dayOf(NOW))),
];

describe('the index of programmes', () => {
  it('after any changes, late, doubled and out of order, answers with the bytes of the plain engine', async () => {
    const run = fc.asyncProperty(changes, async (steps) => {
      const store = new Map<string, MatchableProgramme>();
      const index = new ProgrammeIndex(storeOf(store));
      for (const { at, sequence, standing, languages, read } of steps) {
        const id = programmeId(`p-${at}`);
        const state = stored(sequence, standing, { languages });
        const known = store.get(id)?.sequence ?? 0;
        const truth = sequence > known ? state : (store.get(id) ?? state);
        store.set(id, truth);
        if (read) await index.freshen();
        else index.take(id, truth);
      }
      await index.freshen();
      const standing = [...store].filter(([, { status }]) => status === 'standing');
      const all = standing.map(([id, state]) => offer(id, state.programme));
      const [indexed, plain] = answers(index, all);
      expect(indexed).toBe(plain);
    });
    await fc.assert(run, { numRuns: 200 });
  });

  it('never goes back to an older state', async () => {
    const index = new ProgrammeIndex(storeOf(new Map()));
    const id = programmeId('p-1');
    index.take(id, stored(2, false));
    index.take(id, stored(1, true));
    expect([index.offerOf(id), index.sequenceOf(id)]).toEqual([undefined, 2]);
  });

  it('lends what it holds to another thread: the same bytes, of the index as it was then', () => {
    const index = new ProgrammeIndex(storeOf(new Map()));
    for (const at of [1, 2, 3]) index.take(programmeId(`p-${at}`), stored(1, true));
    const said = () => JSON.stringify(matchInIndex(index.columns, need, DEFAULT_POLICY, dayOf(NOW)));
    const before = { lent: index.lent(), said: said() };
    expect(index.lent()).toBe(before.lent);
    index.take(programmeId('p-1'), stored(2, false));
    const attached = ({ handle }: Lent) =>
      JSON.stringify(matchInIndex(attachIndex(handle), need, DEFAULT_POLICY, dayOf(NOW)));
    expect(attached(before.lent)).toBe(before.said);
    expect([attached(index.lent()), index.lent().known]).toEqual([said(), 4]);
    expect(said()).not.toBe(before.said);
  });
});
