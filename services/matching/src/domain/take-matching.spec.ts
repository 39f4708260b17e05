import { suggestionsUpdated } from '@clearinghouse/contracts';
import { list, match, matching, NOW, offer, party, programmeId } from './testing/given.js';
import { STANDARD_POLICY } from './policy.js';
import { putForward, setAside } from './review.js';
import type { SuggestionList } from './suggestion-list.js';
import { takeMatching } from './take-matching.js';

const rules = STANDARD_POLICY.review;
const who = { by: 'person-1', role: 'expert' };
const take = (from: SuggestionList, ...matches: ReturnType<typeof match>[]) =>
  takeMatching(from, matching(...matches), (id) => offer(id), NOW);

describe('taking the result of a match', () => {
  it('lists what was found, best first, clears the mark and says so to experts only', () => {
    const { state, events } = take(list(), match('p-b', 500), match('p-c', 900), match('p-a', 500));
    expect(state.entries.map((entry) => entry.programmeId)).toEqual(['p-c', 'p-a', 'p-b']);
    expect(state.owed).toBeNull();
    expect(events).toEqual([
      expect.objectContaining({ type: suggestionsUpdated.type, audience: { levels: ['experts'], parties: [] } }),
    ]);
    expect(suggestionsUpdated.data.parse(events[0]?.data)).toMatchObject({ count: 3, best: 900, itemNo: 1 });
  });

  it('announces itself only when the list changed, and writes all the same, for the mark', () => {
    const once = take(list(), match('p-a', 500)).state;
    const again = take({ ...once, owed: list().owed }, match('p-a', 500));
    expect(again.events.map((event) => event.audience)).toEqual([undefined]);
    expect(again.state.owed).toBeNull();
    expect(take(once, match('p-a', 500)).events).toEqual([]); // without a mark there is nothing to write
    expect(take(once, match('p-a', 501)).events[0]?.type).toBe(suggestionsUpdated.type);
  });

  it('announces that there is none when that is the first result, and why', () => {
    const none = {
      matches: [],
      turnedAway: { 'area.outside': 2, 'time.expired': 5 },
      considered: 7,
      policyVersion: 't',
    };
    const { state, events } = takeMatching(list(), none, () => undefined, NOW);
    expect(events[0]?.data).toMatchObject({ count: 0, best: null });
    expect(state.computed?.none).toEqual([
      { code: 'time.expired', params: { count: 5, of: 7 }, fields: [] },
      { code: 'area.outside', params: { count: 2, of: 7 }, fields: [] },
    ]);
  });

  it('leaves what a human touched exactly as it stands, also when the programme is gone', () => {
    const found = take(list(), match('p-a', 500), match('p-b', 400), match('p-c', 300)).state;
    const forward = putForward(found, programmeId('p-a'), who, NOW, rules).state;
    const touched = setAside(forward, programmeId('p-b'), { ...who, reason: 'spoken for' }, NOW).state;
    const after = take(touched, match('p-a', 100), match('p-d', 999)).state;
    expect(after.entries.map(({ programmeId: id, score, status }) => [id, score, status])).toEqual([
      ['p-d', 999, 'suggested'],
      ['p-a', 500, 'put-forward'],
      ['p-b', 400, 'set-aside'],
    ]);
    expect(after.entries.slice(1)).toEqual(touched.entries.slice(0, 2));
  });

  it('names provider and programme as the programme does', () => {
    const named = takeMatching(
      list(),
      matching(match('p-a', 1)),
      (id) => offer(id, { title: 'T', provider: party('XCC') }),
      NOW,
    );
    expect(named.state.entries[0]).toMatchObject({ programmeTitle: 'T', provider: 'XCC', status: 'suggested' });
  });
});
