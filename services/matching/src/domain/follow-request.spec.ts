import { LocalDateSchema } from '@clearinghouse/contracts';
import { list } from './testing/given.js';
import { closeList, noteCirculation } from './follow-request.js';

const day = LocalDateSchema.parse('2026-03-09');

describe('following the request', () => {
  it('notes the day of circulation once', () => {
    const { state, events } = noteCirculation(list(), day, 5);
    expect(state).toMatchObject({ circulatedOn: day, requestSequence: 5, owed: list().owed });
    expect(events).toHaveLength(1);
    expect(noteCirculation(state, day, 5).events).toEqual([]);
  });
  it('closes for good when the request is withdrawn: nothing is owed any more', () => {
    const { state } = closeList(list(), 6);
    expect(state).toMatchObject({ status: 'closed', owed: null });
    expect(closeList(state, 6).events).toEqual([]);
    expect(noteCirculation(state, day, 5).events).toEqual([]);
  });
});
