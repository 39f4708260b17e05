import type { CANDIDATE_SOURCES, candidateNoted, DataOf, Instant } from '@clearinghouse/contracts';
import type { LetterText } from '../letter.js';
import { letterFrame, opening } from './letter-frame.js';
import { writtenDay } from './written-day.js';

type Noted = DataOf<typeof candidateNoted>;

const FOUND: Readonly<Record<(typeof CANDIDATE_SOURCES)[number], string>> = {
  'national-report': 'a passage of a national report',
  survey: 'a passage of an answer to a survey',
  'action-plan': 'a passage of a national action plan',
  meeting: 'a passage of the record of a meeting',
  referral: 'a referral by another body',
  other: 'a passage of a document',
};

/**
 * To the Permanent Mission: whether the State wishes a passage to become a request. The passage itself is not in it: the
 * Mission reads it where it is kept. Nothing says who spoke, at a meeting.
 */
export function candidateInquiry({ requester, source, title, date, reference }: Noted, at: Instant): LetterText {
  const named = [`"${title}"`, ...(date === undefined ? [] : [writtenDay(date)]), ...(reference ? [reference] : [])];
  const told = `inform it that ${FOUND[source]} (${named.join(', ')}) reads as if assistance were sought. It was noted for the Mission, which can read it in the register.`;
  const asks =
    'The secretariat would be grateful to learn whether the State wishes to make it a request: it would become a draft, to be changed and submitted by the Mission as it sees fit. Until the Mission confirms it, it is no request: it is seen by the State and the experts only, and nothing follows from it. No answer is owed.';
  return {
    subject: `Whether a passage of "${title}" is to become a request`,
    body: letterFrame(requester, at, [opening(requester, told), asks]),
  };
}
