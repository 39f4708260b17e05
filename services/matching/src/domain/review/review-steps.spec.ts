import {
  plus,
  reviewStepRecorded,
  suggestionDeclined,
  suggestionTakenBack,
  suggestionWished,
} from '@clearinghouse/contracts';
import { STANDARD_POLICY } from '../policy.js';
import { putForward, setAside } from '../review.js';
import type { SuggestionList } from '../suggestion-list.js';
import { takeMatching } from '../take-matching.js';
import { list, match, matching, NOW, offer, programmeId } from '../testing/given.js';
import { decline, wish } from './answer-suggestion.js';
import { forward, question, recuse } from './consult.js';
import { releaseEntry, takeEntry } from './take-entry.js';
import { undoDecision } from './undo-decision.js';

const rules = STANDARD_POLICY.review;
const fourEyes = { ...rules, fourEyes: true };
const one = { by: 'person-1', role: 'expert' };
const other = { by: 'person-2', role: 'expert' };
const state = { by: 'person-9', role: 'permanent-mission' };
const id = programmeId('p-a');
const minutes = (count: number) => plus(NOW, count * 60_000);
const found = takeMatching(list(), matching(match('p-a', 500)), (each) => offer(each), NOW).state;
const status = (of: SuggestionList) => of.entries[0]?.status;
const refused = (code: string, params = {}) =>
  expect.objectContaining({ code, params: expect.objectContaining(params) });
const undo = (of: SuggestionList, who: typeof one, at = NOW, byRequester = false) =>
  undoDecision(of, id, { ...who, correlationId: 'c-9', byRequester }, at, rules);

describe('taking a suggestion', () => {
  const taken = takeEntry(found, id, one, NOW, rules);

  it('keeps colleagues out for as long as the policy says, and no longer', () => {
    const message = refused('SUGGESTION.TAKEN', { by: 'person-1', until: minutes(15) });
    for (const at of [NOW, minutes(14)]) {
      expect(() => takeEntry(taken.state, id, other, at, rules)).toThrow(message);
      expect(() => putForward(taken.state, id, other, at, rules)).toThrow(message);
    }
    expect(status(putForward(taken.state, id, other, minutes(15), rules).state)).toBe('put-forward');
  });
  it('is prolonged by a sign of life, which tells nobody', () => {
    const again = takeEntry(taken.state, id, one, minutes(10), rules);
    expect(again.state.entries[0]?.taken?.until).toBe(minutes(25));
    expect([taken, again].map(({ events }) => events[0]?.audience)).toEqual([
      { levels: ['experts'], parties: [] },
      undefined,
    ]);
  });
  it('ends by giving it back, and by deciding', () => {
    expect(takeEntry(releaseEntry(taken.state, id, one, NOW).state, id, other, NOW, rules).events).toHaveLength(1);
    expect(() => releaseEntry(taken.state, id, other, NOW)).toThrow(refused('SUGGESTION.TAKEN'));
    expect(putForward(taken.state, id, one, NOW, rules).state.entries[0]?.taken).toBeUndefined();
    expect(releaseEntry(found, id, one, NOW).events).toEqual([]);
  });
  it('keeps recomputation from replacing it, until it runs out', () => {
    const again = (at: typeof NOW) =>
      takeMatching(taken.state, matching(match('p-b', 1)), (each) => offer(each), at).state;
    expect(again(minutes(14)).entries.map(({ programmeId: each }) => each)).toEqual(['p-a', 'p-b']);
    expect(again(minutes(15)).entries.map(({ programmeId: each }) => each)).toEqual(['p-b']);
  });
});

describe('consulting', () => {
  it('notes a question for experts only, and leaves every decision open', () => {
    const asked = question(found, id, { ...one, note: 'in confidence' }, NOW);
    expect(reviewStepRecorded.data.parse(asked.events[0]?.data)).toMatchObject({ step: 'questioned' });
    expect(JSON.stringify(asked.events.map(({ data, audience }) => [data, audience]))).not.toMatch(/confidence|XBB/);
    expect(asked.events[0]?.audience?.parties).toEqual([]);
    expect(status(setAside(asked.state, id, { ...other, reason: 'r' }, NOW).state)).toBe('set-aside');
  });
  it('a second opinion is the colleague’s alone, until it is taken back', () => {
    const asked = forward(found, id, { ...one, to: 'person-2' }, NOW).state;
    expect(() => putForward(asked, id, one, NOW, rules)).toThrow(refused('SUGGESTION.TAKEN', { by: 'person-2' }));
    expect(status(putForward(asked, id, other, NOW, rules).state)).toBe('put-forward');
    expect(status(undo(asked, one).state)).toBe('suggested');
    expect(() => forward(found, id, { ...one, to: 'person-1' }, NOW)).toThrow(refused('SUGGESTION.SAME_EYES'));
  });
  it('who is recused decides nothing, is asked nothing, and holds nothing', () => {
    const held = takeEntry(found, id, one, NOW, rules).state;
    const { state: without } = recuse(held, one);
    expect(() => putForward(without, id, one, NOW, rules)).toThrow(refused('SUGGESTION.RECUSED'));
    expect(() => forward(without, id, { ...other, to: 'person-1' }, NOW)).toThrow(refused('SUGGESTION.RECUSED'));
    expect(status(putForward(without, id, other, NOW, rules).state)).toBe('put-forward');
    expect(recuse(without, one).events).toEqual([]);
    const asked = forward(found, id, { ...other, to: 'person-1' }, NOW).state;
    expect(status(recuse(asked, one).state)).toBe('suggested');
  });
});

describe('four eyes', () => {
  it('the first proposes, another puts forward, and nobody outside hears of it before', () => {
    const first = putForward(found, id, one, NOW, fourEyes);
    expect([status(first.state), first.events[0]?.audience?.parties]).toEqual(['awaiting-second', []]);
    expect(() => putForward(first.state, id, one, NOW, fourEyes)).toThrow(refused('SUGGESTION.SAME_EYES'));
    const second = putForward(first.state, id, other, NOW, fourEyes);
    expect([status(second.state), second.events[0]?.audience?.parties]).toEqual(['put-forward', ['XAA']]);
    expect(status(undo(second.state, other).state)).toBe('awaiting-second');
  });
});

describe('the answer of the requester', () => {
  const shown = putForward(found, id, one, NOW, rules).state;

  it('is told to experts and the requester, without its reason, and may change', () => {
    const no = decline(shown, id, { ...state, reason: 'a private matter' }, minutes(1));
    expect(suggestionDeclined.data.parse(no.events[0]?.data)).toMatchObject({ programmeId: 'p-a', by: 'person-9' });
    expect(JSON.stringify(no.events)).not.toContain('private');
    const yes = wish(no.state, id, state, minutes(2));
    expect(yes.events[0]).toMatchObject({
      type: suggestionWished.type,
      audience: { levels: ['experts'], parties: ['XAA'] },
    });
    expect(wish(yes.state, id, state, minutes(3)).events).toEqual([]);
  });
  it('to what was not shown is as to what is not there', () => {
    const aside = setAside(found, id, { ...one, reason: 'r' }, NOW).state;
    for (const [of, what] of [
      [found, id],
      [aside, id],
      [shown, programmeId('p-none')],
    ] as const)
      expect(() => wish(of, what, state, NOW)).toThrow(refused('SUGGESTION.NOT_FOUND', { programmeId: what }));
  });
});

describe('undoing', () => {
  const shown = putForward(found, id, one, NOW, rules).state;

  it('is a command of its own, told to whoever had been told, and owes a match', () => {
    const back = undo(shown, other, minutes(10));
    expect(suggestionTakenBack.data.parse(back.events[0]?.data)).toMatchObject({ decision: 'put-forward' });
    expect(back.events[0]?.audience).toEqual({ levels: ['experts'], parties: ['XAA'] });
    expect([status(back.state), back.state.owed?.correlationId]).toEqual(['suggested', 'c-9']);
    const aside = setAside(found, id, { ...one, reason: 'r' }, NOW).state;
    expect(undo(aside, one).events[0]?.audience?.parties).toEqual([]);
  });
  it('says why not once the letter may have left, and offers a correction', () =>
    expect(() => undo(shown, one, minutes(11))).toThrow(
      refused('SUGGESTION.ACTED_ON', { because: 'undo-window-passed', offers: 'correction-letter' }),
    ));
  it('says why not once the requester has answered; the requester may take the answer back', () => {
    const wished = wish(shown, id, state, minutes(1)).state;
    expect(() => undo(wished, one, minutes(2))).toThrow(
      refused('SUGGESTION.ACTED_ON', { because: 'requester-answered' }),
    );
    expect(status(undo(wished, state, minutes(2), true).state)).toBe('put-forward');
  });
  it('has nothing to undo where nobody decided, and nothing of others for the requester', () => {
    expect(() => undo(found, one)).toThrow(refused('SUGGESTION.WRONG_STATE'));
    expect(() => undo(found, state, NOW, true)).toThrow(refused('SUGGESTION.NOT_FOUND'));
    expect(() => undo(shown, state, NOW, true)).toThrow(refused('SUGGESTION.WRONG_STATE'));
  });
});
