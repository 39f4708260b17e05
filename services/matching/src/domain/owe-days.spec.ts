import { instant, LocalDateSchema } from '@clearinghouse/contracts';
import { oweDays } from './owe-days.js';
import { list, match, matching, NOW, offer } from './testing/given.js';
import { takeMatching } from './take-matching.js';
import { without } from './without.js';

const ends = { validUntil: LocalDateSchema.parse('2026-06-30') };
const later = instant(Date.UTC(2026, 7, 1));

describe('a list from before lists knew their next day', () => {
  const known = takeMatching(list(), matching(match('p-1', 700)), () => offer('p-1', ends), NOW).state;
  const old = without(known, 'due');

  it('owes the match that finds it, though that day has passed by now', () => {
    expect(known.due).toBeDefined();
    const { state, events } = oweDays(old, () => offer('p-1', ends), later);
    expect(state.owed).toMatchObject({ since: later, seen: {} });
    expect(events).toEqual([{ type: 'days-owed', data: {} }]);
  });
  it('stays as it is when it knows the day, owes a match, is closed, was never matched, or holds nothing that ends', () => {
    const of = () => offer('p-1', ends);
    const calm = [known, { ...old, owed: list().owed }, { ...old, status: 'closed' as const }, list({ owed: null })];
    for (const each of calm) expect(oweDays(each, of, later).events).toEqual([]);
    expect(oweDays(old, () => offer('p-1'), later).events).toEqual([]);
    expect(oweDays(old, () => undefined, later).events).toEqual([]);
  });
});
