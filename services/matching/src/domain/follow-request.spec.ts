import { LocalDateSchema } from '@clearinghouse/contracts';
import { list, need, NOW, party } from './testing/given.js';
import { closeList, noteCirculation, noteRecall, noteReply } from './follow-request.js';

const day = LocalDateSchema.parse('2026-03-09');
const item = { ...need(), text: 'a course' };
const circulation = { on: day, item, to: [party('XBB')] };

describe('following the request', () => {
  it('notes the day of circulation once', () => {
    const { state, events } = noteCirculation(list(), circulation, 5);
    expect(state).toMatchObject({ circulatedOn: day, requestSequence: 5, owed: list().owed });
    expect(events).toHaveLength(1);
    expect(noteCirculation(state, circulation, 5).events).toEqual([]);
  });
  it('closes for good when the request is withdrawn: nothing is owed any more', () => {
    const { state } = closeList(list(), 6);
    expect(state).toMatchObject({ status: 'closed', owed: null });
    expect(closeList(state, 6).events).toEqual([]);
    expect(noteCirculation(state, circulation, 5).events).toEqual([]);
  });
  it('circulated again, is known to the addressees of both times; taken back, to none', () => {
    const once = noteCirculation(list(), circulation, 5).state;
    const twice = noteCirculation(once, { ...circulation, to: [party('XCC'), party('XBB')] }, 6).state;
    expect(twice.circulated?.to).toEqual(['XBB', 'XCC']);
    const back = noteRecall(twice, 7).state;
    expect([back.circulated, back.circulatedOn, back.status]).toEqual([undefined, null, 'open']);
  });
  it('notes the first reply and no later one', () => {
    const { state } = noteReply(list(), NOW);
    expect(state.firstReplyAt).toBe(NOW);
    expect(noteReply(state, NOW).events).toEqual([]);
  });
});
