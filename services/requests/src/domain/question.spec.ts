import { caller, now } from '../testing/samples.js';
import { answerQuestion, askQuestion, seesQuestion } from './question.js';

const drafter = caller('drafter', 'XAA');
const question = askQuestion(drafter, 'May one request name two areas?', now);

describe('a question before submission', () => {
  it('names the State and no person', () => {
    expect(question).toEqual({ asker: 'XAA', askedAt: now, text: 'May one request name two areas?' });
    expect(() => askQuestion(caller('drafter'), 'who am I?', now)).toThrow('ACCESS.FORBIDDEN');
  });

  it('is answered once', () => {
    const answered = answerQuestion(question, 'Yes.', now);
    expect(answered).toMatchObject({ answer: 'Yes.', answeredAt: now });
    expect(() => answerQuestion(answered, 'No.', now)).toThrow('QUESTION.WRONG_STATE');
  });

  it('is seen by the experts and by the State that asked', () => {
    expect([seesQuestion(drafter, question), seesQuestion(caller('expert'), question)]).toEqual([true, true]);
    for (const other of [
      caller('drafter', 'XBB'),
      caller('chair'),
      caller('committee-member'),
      caller('provider-officer', 'XAA'),
      caller('administrator'),
      caller('public'),
    ])
      expect(seesQuestion(other, question)).toBe(false);
  });
});
