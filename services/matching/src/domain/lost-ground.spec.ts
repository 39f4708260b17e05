import { LocalDateSchema, plus, suggestionLostGround, suggestionPutForward } from '@clearinghouse/contracts';
import type { Offer } from '@clearinghouse/matcher';
import { STANDARD_POLICY } from './policy.js';
import { putForward, setAside } from './review.js';
import { takeMatching } from './take-matching.js';
import { list, match, matching, NOW, offer, programmeId } from './testing/given.js';

const rules = STANDARD_POLICY.review;
const who = { by: 'person-1', role: 'expert' };
const id = programmeId('p-a');
const ends = offer('p-a', { validUntil: LocalDateSchema.parse('2026-03-31') });
const found = takeMatching(list(), matching(match('p-a', 500)), () => ends, NOW).state;
const shown = putForward(found, id, who, NOW, rules).state;
const later = plus(NOW, 40 * 86_400_000);
const again = (from: typeof shown, it: Offer | undefined) => takeMatching(from, matching(), () => it, later);

describe('an entry that was put forward and lost its ground', () => {
  const lost = again(shown, ends);

  it('is flagged with the reasons, not removed, and only experts are told', () => {
    expect(lost.state.entries[0]).toMatchObject({ status: 'put-forward', score: 500 });
    expect(lost.state.entries[0]?.lostGround?.map(({ code }) => code)).toEqual(['time.expired']);
    const told = lost.events.filter(({ type }) => type === suggestionLostGround.type);
    expect(told.map(({ audience }) => audience)).toEqual([{ levels: ['experts'], parties: [] }]);
    expect(lost.events.some(({ type }) => type === suggestionPutForward.type)).toBe(false);
  });
  it('is told once, and is due no more', () => {
    expect(again(lost.state, ends).events).toEqual([]);
    expect([shown.due, lost.state.due]).toEqual(['2026-04-01T00:00:00.000Z', undefined]);
  });
  it('stands again when the programme fits again', () => {
    const back = again(lost.state, offer('p-a')).state;
    expect(back.entries).toEqual(shown.entries);
  });
  it('says so of a programme that is on offer no more', () =>
    expect(again(shown, undefined).state.entries[0]?.lostGround?.[0]?.code).toBe('programme.no-longer-on-offer'));
  it('is not said of one that was set aside: nobody goes by it', () => {
    const aside = setAside(found, id, { ...who, reason: 'r' }, NOW).state;
    expect(again(aside, undefined).state.entries).toEqual(aside.entries);
  });
});
