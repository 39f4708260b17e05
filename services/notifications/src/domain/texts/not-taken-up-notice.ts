import type { DataOf, Instant, requestNotTakenUp } from '@clearinghouse/contracts';
import type { LetterText } from '../letter.js';
import { letterFrame, opening } from './letter-frame.js';
import { writtenDay } from './written-day.js';

type NotTakenUp = DataOf<typeof requestNotTakenUp>;

/** To the Permanent Mission: the request that came another way rests. It may be submitted at any time. */
export function notTakenUpNotice(request: NotTakenUp, at: Instant): LetterText {
  const { requester, title, senderInformedOn } = request;
  const told = opening(
    requester,
    `inform it that the request "${title}" was not taken up, as it was not confirmed. Its sender was informed on ${writtenDay(senderInformedOn)} how to submit a request.`,
  );
  return {
    subject: `Request "${title}": not taken up; sender informed how to submit`,
    body: letterFrame(requester, at, [
      told,
      'A request by note verbale of the Permanent Mission is welcome at any time.',
    ]),
  };
}
