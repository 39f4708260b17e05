import { replyGiven, type ReplyLine } from '@clearinghouse/contracts';
import { actor, caller, party, requestId } from '../testing/samples.js';
import type { CirculatedRequest } from './circulated-request.js';
import { GIVEN, giveReply } from './reply.js';
import { repliesFor } from './reply-access.js';

const [XAA, XBB, XCC] = [party('XAA'), party('XBB'), party('XCC')];
const circulated: CirculatedRequest = {
  ...{ requester: XAA, title: 'Licensing officers', addressees: [XBB], items: [1, 2], withdrawn: false, sequence: 5 },
};
const line = (itemNo: number | null): ReplyLine => ({
  itemNo,
  answer: itemNo === null ? 'other-help' : 'full',
  text: 'gladly',
});
const give = (request: CirculatedRequest | undefined, lines: ReplyLine[], provider = XBB) =>
  giveReply(request, { requestId: requestId('r-1'), provider, lines }, actor);

describe('a reply', () => {
  it('goes whole to the requester and the experts, and to no other provider', () => {
    const lines = [line(1), line(2), line(null)];
    const event = give(circulated, lines);
    expect(event.audience).toEqual({ levels: ['experts'], parties: [XAA, XBB] });
    expect(event.data.lines).toEqual(lines);
    expect(event.type).toBe(replyGiven.type);
    expect(GIVEN).toBe(replyGiven.type);
    expect(replyGiven.data.parse(event.data)).toEqual(event.data);
  });

  it('is refused by who was not addressed, as if there were no such request', () => {
    expect(() => give(circulated, [line(1)], XCC)).toThrow('REPLY.NOT_CIRCULATED');
    expect(() => give(undefined, [line(1)])).toThrow('REPLY.NOT_CIRCULATED');
    expect(() => give({ ...circulated, withdrawn: true }, [line(1)], XCC)).toThrow('REPLY.NOT_CIRCULATED');
  });

  it('is refused after withdrawal, and for items that were not circulated', () => {
    expect(() => give({ ...circulated, withdrawn: true }, [line(1)])).toThrow('REPLY.REQUEST_WITHDRAWN');
    expect(() => give(circulated, [line(1), line(3)])).toThrow('REPLY.UNKNOWN_ITEM');
  });

  it.each([
    ['the requester', caller('drafter', 'XAA'), 'all'],
    ['experts', caller('expert'), 'all'],
    ['a provider', caller('provider-officer', 'XBB'), 'own'],
    ['the requester as a provider', caller('provider-officer', 'XAA'), 'own'],
    ['another State', caller('permanent-mission', 'XBB'), 'none'],
    ['a provider officer of nobody', caller('provider-officer'), 'none'],
  ] as const)('is read by %s: %s', (_, who, whose) => {
    expect(repliesFor(who, XAA)).toBe(whose);
    expect(repliesFor(who, undefined)).toBe('none');
  });
});
