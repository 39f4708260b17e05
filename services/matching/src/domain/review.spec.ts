import { type Reason, suggestionPutForward, suggestionSetAside } from '@clearinghouse/contracts';
import { list, match, matching, NOW, offer, programmeId } from './testing/given.js';
import { closeList } from './follow-request.js';
import { STANDARD_POLICY } from './policy.js';
import { putForward, setAside } from './review.js';
import { takeMatching } from './take-matching.js';

const rules = STANDARD_POLICY.review;
const who = { by: 'person-1', role: 'expert' };
const secret: Reason = { code: 'capacity.stated', params: { amount: 4 }, fields: ['programme.capacity'] };
const open: Reason = { code: 'area.names', params: {}, fields: ['need.area', 'programme.areas'] };
const found = takeMatching(
  list(),
  matching(match('p-a', 500, { reasons: [open, secret] })),
  (id) => offer(id),
  NOW,
).state;
const id = programmeId('p-a');

describe('putting a suggestion forward', () => {
  const { state, events } = putForward(found, id, who, NOW, rules);
  const data = suggestionPutForward.data.parse(events[0]?.data);

  it('tells the requester and the experts, and nobody else', () => {
    expect(events.map((event) => [event.type, event.audience])).toEqual([
      [suggestionPutForward.type, { levels: ['experts'], parties: ['XAA'] }],
    ]);
    expect(state.entries[0]).toMatchObject({ status: 'put-forward', decided: { by: 'person-1', at: NOW } });
  });
  it('carries no figure and no reason from a field that the requester may not read', () => {
    expect(JSON.stringify(events)).not.toMatch(/score|500|factors|capacity/);
    expect(data.reasons).toEqual([open]);
  });
  it('reserves nothing: the rest of the list is untouched', () => {
    expect({ ...state, entries: [] }).toEqual({ ...found, entries: [] });
  });
  it('said twice changes nothing; after setting aside it is refused', () => {
    expect(putForward(state, id, who, NOW, rules).events).toEqual([]);
    const aside = setAside(found, id, { ...who, reason: 'r' }, NOW).state;
    expect(() => putForward(aside, id, who, NOW, rules)).toThrow(
      expect.objectContaining({ code: 'SUGGESTION.WRONG_STATE' }),
    );
  });
  it('is not possible for what is not there, also when the request was withdrawn', () => {
    const missing = expect.objectContaining({ code: 'SUGGESTION.NOT_FOUND' });
    expect(() => putForward(found, programmeId('p-x'), who, NOW, rules)).toThrow(missing);
    expect(() => putForward(closeList(found, 9).state, id, who, NOW, rules)).toThrow(missing);
  });
});

describe('setting a suggestion aside', () => {
  const { state, events } = setAside(found, id, { ...who, reason: 'told us in confidence' }, NOW);

  it('keeps the reason in the document and out of the event', () => {
    expect(state.entries[0]?.decided?.reason).toBe('told us in confidence');
    expect(events.map((event) => event.type)).toEqual([suggestionSetAside.type]);
    expect(JSON.stringify(events)).not.toContain('confidence');
  });
  it('tells experts only: the requester never knew', () => {
    expect(events[0]?.audience).toEqual({ levels: ['experts'], parties: [] });
  });
  it('is refused once the requester was told', () => {
    const forward = putForward(found, id, who, NOW, rules).state;
    expect(() => setAside(forward, id, { ...who, reason: 'r' }, NOW)).toThrow(
      expect.objectContaining({ code: 'SUGGESTION.WRONG_STATE' }),
    );
  });
});
