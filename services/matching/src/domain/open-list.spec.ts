import { list, match, matching, need, NOW, offer, submitted } from './testing/given.js';
import { openList, submitAgain } from './open-list.js';
import { takeMatching } from './take-matching.js';

describe('opening the list of a need item', () => {
  it('owes a match that has seen the request, under the id of the item', () => {
    const { state, events } = openList(submitted(7), need({ no: 3 }), NOW);
    expect(state).toMatchObject({ itemId: 'r-1:3', requestSequence: 7, owed: { seen: { 'r-1': 7 }, since: NOW } });
    expect(events).toHaveLength(1);
  });
  it('keeps of the need what the engine compares, and no text', () => {
    expect(JSON.stringify(openList(submitted(), need(), NOW))).not.toContain('licensing officers');
    expect(openList(submitted(), need({ budgetUsd: 0 }), NOW).state.need).toHaveProperty('budgetUsd', 0);
    expect(openList(submitted(), need(), NOW).state.need).not.toHaveProperty('from');
  });
  it('refuses a submission that was seen', () => {
    expect(submitAgain(list({ owed: null }), submitted(1), need(), NOW).events).toEqual([]);
  });
  it('takes a newer submission: another need, the same entries, a match owed', () => {
    const before = takeMatching(list(), matching(match('p-a', 1)), (id) => offer(id), NOW).state;
    const { state, events } = submitAgain(before, submitted(2), need({ area: 'OP6' }), NOW);
    expect(state).toMatchObject({ need: { area: 'OP6' }, requestSequence: 2, owed: { seen: { 'r-1': 2 } } });
    expect(state.entries).toEqual(before.entries);
    expect(events).toHaveLength(1);
  });
});
