import { type Caller, type Reason, ROLES, SuggestionListView } from '@clearinghouse/contracts';
import { list, match, matching, NOW, offer, party, programmeId } from './testing/given.js';
import { closeList } from './follow-request.js';
import { STANDARD_POLICY } from './policy.js';
import { putForward, setAside } from './review.js';
import { takeMatching } from './take-matching.js';
import { visibleList } from './visible-list.js';

const rules = STANDARD_POLICY.review;
const who = { by: 'person-1', role: 'expert' };
const secret: Reason = { code: 'capacity.stated', params: { amount: 4 }, fields: ['programme.capacity'] };
const providers: Record<string, string> = { 'p-a': 'XDD', 'p-b': 'XCC', 'p-c': 'XBB', 'p-d': 'XEE' };
const offerOf = (id: string) => offer(id, { provider: party(providers[id] ?? 'XZZ') });
const found = takeMatching(
  list(),
  matching(match('p-a', 900, { reasons: [secret] }), match('p-b', 800), match('p-c', 700), match('p-d', 600)),
  offerOf,
  NOW,
).state;
const shown = putForward(
  putForward(found, programmeId('p-a'), who, NOW, rules).state,
  programmeId('p-c'),
  who,
  NOW,
  rules,
).state;
const reviewed = setAside(shown, programmeId('p-d'), { ...who, reason: 'private' }, NOW).state;

const caller = (role: Caller['role'], code: string | null): Caller => ({
  subject: 'someone',
  role,
  party: code === null ? null : party(code),
});
const seenBy = (role: Caller['role'], code: string | null, what = reviewed) =>
  visibleList(what, 4, caller(role, code), NOW, rules);

describe('who sees a list of suggestions', () => {
  it('experts: every entry with figures, best first, and why one was set aside', () => {
    const view = SuggestionListView.parse(seenBy('expert', null));
    expect(view.entries.map(({ score, status }) => [score, status])).toEqual([
      [900, 'put-forward'],
      [800, 'suggested'],
      [700, 'put-forward'],
      [600, 'set-aside'],
    ]);
    expect(view.entries[3]?.privateReason).toBe('private');
    expect(view.entries.map(({ alternates }) => alternates)).toEqual([['p-b'], [], ['p-b'], ['p-b']]);
    expect(view).toMatchObject({ owed: false, policyVersion: 'test', version: 4 });
  });

  it('the requester: what was put forward, alphabetical, without figure, state or private reason', () => {
    const view = SuggestionListView.parse(seenBy('permanent-mission', 'XAA'));
    expect(view.entries.map((entry) => entry.provider)).toEqual(['XBB', 'XDD']);
    for (const entry of view.entries)
      expect(Object.keys(entry).sort()).toEqual(
        ['coverage', 'programmeId', 'programmeTitle', 'provider', 'providerName', 'reasons'].sort(),
      );
    expect(view.entries[1]?.reasons).toEqual([]);
    expect(Object.keys(view).sort()).toEqual(['entries', 'itemId', 'itemNo', 'requestId', 'requester', 'version']);
  });

  it('the requester before anything was put forward: an empty list, which says nothing of what was computed', () => {
    expect(seenBy('drafter', 'XAA', found)?.entries).toEqual([]);
    expect(Object.keys(seenBy('drafter', 'XAA', found) ?? {})).not.toContain('none');
  });

  it.each(ROLES.filter((role) => role !== 'expert'))('%s of another party, or of none: no list', (role) => {
    expect(seenBy(role, 'XBB')).toBeUndefined();
    expect(seenBy(role, null)).toBeUndefined();
  });

  it('nobody, once the request is withdrawn', () => {
    const closed = closeList(reviewed, 9).state;
    expect(seenBy('expert', null, closed)).toBeUndefined();
    expect(seenBy('permanent-mission', 'XAA', closed)).toBeUndefined();
  });
});
