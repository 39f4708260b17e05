import { CandidateIdSchema, letterWritten, LetterIdSchema, RequestIdSchema } from '@clearinghouse/contracts';
import { letterId, writeLetter } from './letter.js';
import { NOW, party } from './testing/given.js';

const key = { requestId: RequestIdSchema.parse('r-1'), recipient: party('XAA'), purpose: 'acknowledgement' as const };
const text = { subject: 'S', body: 'B' };

describe('a letter', () => {
  it('is what it is about, for whom and why, whenever it is written', () => {
    expect(writeLetter(key, text, NOW).id).toBe('r-1:XAA:acknowledgement');
    expect(letterId({ ...key, purpose: 'reply-notice', occasion: 'ORG-K:2' })).toBe('r-1:XAA:reply-notice:ORG-K:2');
    expect(LetterIdSchema.safeParse(letterId({ ...key, occasion: '2:7' })).success).toBe(true);
  });
  it('about a passage names no request', () => {
    const about = { candidateId: CandidateIdSchema.parse('c-1'), recipient: party('XAA') };
    const { id, state, events } = writeLetter({ ...about, purpose: 'candidate-inquiry' }, text, NOW);
    expect(id).toBe('c-1:XAA:candidate-inquiry');
    expect(state).not.toHaveProperty('requestId');
    expect(letterWritten.data.parse(events[0]?.data)).toEqual({ ...about, purpose: 'candidate-inquiry' });
  });
  it('is announced to its recipient and to experts, and to nobody else', () => {
    const { events } = writeLetter(key, text, NOW);
    expect(events.map(({ type, audience }) => [type, audience])).toEqual([
      [letterWritten.type, { levels: ['experts'], parties: ['XAA'] }],
    ]);
    expect(letterWritten.data.parse(events[0]?.data)).toEqual(key);
  });
  it('to a fictitious party is a specimen; to a State it is not', () => {
    expect(writeLetter(key, text, NOW).state.specimen).toBe(true);
    expect(writeLetter({ ...key, recipient: party('ZZZ') }, text, NOW).state.specimen).toBe(false);
  });
});
