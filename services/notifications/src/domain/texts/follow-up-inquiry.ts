import type { DataOf, followUpDue, Instant } from '@clearinghouse/contracts';
import type { LetterText } from '../letter.js';
import { letterFrame, opening } from './letter-frame.js';
import { writtenDay } from './written-day.js';

type Due = DataOf<typeof followUpDue>;

/** A draft for the Chair, a year or more after the date of the request: whether the need has been met. Sent by a person or not at all. */
export function followUpInquiry(request: Due, at: Instant): LetterText {
  const { requester, title, dateOfRequest, time } = request;
  const asks = opening(
    requester,
    `refer to the request "${title}" of ${writtenDay(dateOfRequest)}, and ask whether the needs named in it have been met, in whole, in part or by help from elsewhere, or are open still.`,
  );
  const next =
    'If needs are open, the State may wish to have the request circulated again, as it stands or revised. An answer is welcome in any form.';
  return {
    subject: `${time ? 'Asked again: the request' : 'One year after the request'} "${title}"`,
    body: letterFrame(requester, at, [asks, next]),
  };
}
