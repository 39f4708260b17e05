import { type Caller, CodedError, type Instant, type PartyCode } from '@clearinghouse/contracts';
import { STATE_SIDE } from './visibility.js';

/** Asked before there is a request, off the record: persons are not named, and no request knows of it. */
export interface Question {
  readonly asker: PartyCode;
  readonly askedAt: Instant;
  readonly text: string;
  readonly answer?: string;
  readonly answeredAt?: Instant;
}

/** @throws ACCESS.FORBIDDEN for a person who speaks for nobody */
export function askQuestion({ party }: Caller, text: string, at: Instant): Question {
  if (party === null) throw new CodedError('ACCESS.FORBIDDEN');
  return { asker: party, askedAt: at, text };
}

/** @throws QUESTION.WRONG_STATE: an answer that was read is not changed behind the reader's back */
export function answerQuestion(question: Question, text: string, at: Instant): Question {
  if (question.answer !== undefined) throw new CodedError('QUESTION.WRONG_STATE', { state: 'answered' });
  return { ...question, answer: text, answeredAt: at };
}

export const seesQuestion = ({ role, party }: Caller, { asker }: Question): boolean =>
  role === 'expert' || (STATE_SIDE.includes(role) && party === asker);
