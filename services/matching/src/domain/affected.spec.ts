import type { Programme } from '@clearinghouse/contracts';
import { DEFAULT_POLICY, matchNeed, type Offer } from '@clearinghouse/matcher';
import fc from 'fast-check';
import { affectedBy } from './affected.js';
import { dayOf } from './due.js';
import { needOf } from './need.js';
import { putForward } from './review.js';
import type { SuggestionList } from './suggestion-list.js';
import { takeMatching } from './take-matching.js';
import { list, need, NOW, offer, programmeId } from './testing/given.js';
import { STANDARD_POLICY } from './policy.js';

const policy = { ...DEFAULT_POLICY, keep: 3 };
const basis = { policy, today: dayOf(NOW) };
const matched = (from: SuggestionList, offers: readonly Offer[]): SuggestionList => {
  const matching = matchNeed(needOf(from), offers, policy, basis.today);
  return takeMatching(from, matching, (id) => offers.find((each) => each.id === id), NOW).state;
};
const one = <T>(...values: T[]) => fc.constantFrom(...values);
const programmes = fc.array(
  fc.record({
    areas: one<Programme['areas']>(['OP3d'], ['OP3d.licensing'], ['OP9'], []),
    languages: one<Programme['languages']>(['en'], ['fr', 'en'], []),
    assistanceTypes: one<Programme['assistanceTypes']>(['training'], ['equipment']),
    leadTimeDays: one(0, 30, 400),
  }),
  { minLength: 1, maxLength: 8 },
);
const items = [
  list({ need: need({ languages: ['en'] }) }),
  list({ itemId: 'r-1:2' as never, need: need({ no: 2, area: 'OP9', languages: ['fr'] }) }), // any id will do
];

describe('the lists that a changed programme affects', () => {
  it('are all whose entries a new match would change', () => {
    const run = fc.property(programmes, fc.nat(), (fields, pick) => {
      const before = fields.slice(0, -1).map((each, at) => offer(`p-${at}`, each));
      const lists = items.map((each) => matched(each, before));
      const changed = offer(`p-${pick % fields.length}`, fields[fields.length - 1]);
      const after = [...before.filter((each) => each.id !== changed.id), changed];
      const named = affectedBy(lists, changed.id, changed, basis);
      for (const each of lists) {
        const again = matched(each, after);
        const same = JSON.stringify(again.entries) === JSON.stringify(each.entries);
        if (!same && !named.includes(each.itemId)) throw new Error(`${each.itemId} is not named`);
      }
    });
    fc.assert(run, { numRuns: 300 });
  });

  it('do not include a full list that the programme does not reach', () => {
    const better = ['p-1', 'p-2', 'p-3'].map((id) => offer(id, { languages: ['en'] }));
    const full = matched(list({ need: need({ languages: ['en'] }) }), better);
    const weak = offer('p-4', { languages: ['en', 'fr'], leadTimeDays: 100, areas: ['OP3d'], states: [] });
    expect(affectedBy([full], weak.id, weak, basis)).toEqual([]);
    expect(affectedBy([full], better[0]?.id ?? weak.id, undefined, basis)).toEqual([full.itemId]);
  });

  it('include one that owes a match, one of yesterday, and one with a fixed entry that the programme fits', () => {
    const better = ['p-1', 'p-2', 'p-3'].map((id) => offer(id));
    const full = matched(list(), better);
    const weak = offer('p-4');
    const on = (each: SuggestionList) => affectedBy([each], weak.id, weak, basis).length;
    expect(on(full)).toBe(0);
    expect(on({ ...full, owed: list().owed })).toBe(1);
    expect(on({ ...full, computed: full.computed && { ...full.computed, policyVersion: 'p0' } })).toBe(1);
    const rules = STANDARD_POLICY.review;
    const fixed = putForward(full, programmeId('p-1'), { by: 'person-1', role: 'expert' }, NOW, rules).state;
    expect(on(fixed)).toBe(1);
  });
});
