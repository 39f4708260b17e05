import type { DataOf, Instant, requestAcknowledged } from '@clearinghouse/contracts';
import type { LetterText } from '../letter.js';
import { letterFrame, opening } from './letter-frame.js';
import { writtenDay } from './written-day.js';

type Acknowledged = DataOf<typeof requestAcknowledged>;

/** To the requester: the request is registered and acknowledged. */
export function acknowledgement(request: Acknowledged, at: Instant): LetterText {
  const { requester, title, dateOfRequest, number } = request;
  const received = opening(
    requester,
    `acknowledge the request "${title}" of ${writtenDay(dateOfRequest)}, which is entered in the register under number ${number}.`,
  );
  const next =
    'The request will be circulated to providers, and a summary posted, only as far as the consent recorded for each need item goes. Replies will be passed on whole.';
  return {
    subject: `Acknowledgement of the request "${title}"`,
    body: letterFrame(requester, at, [received, next]),
  };
}
