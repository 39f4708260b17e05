import type { DataOf, Instant, PartyCode, requestClosed } from '@clearinghouse/contracts';
import { partyName } from '@clearinghouse/taxonomy';
import type { LetterText } from '../letter.js';
import { letterFrame, opening } from './letter-frame.js';

type Closed = DataOf<typeof requestClosed>;

/** To the requester, and to those to whom the request was circulated. Why it was closed is told to neither here. */
export function closingNotice(request: Closed, recipient: PartyCode, at: Instant): LetterText {
  const { requester, title } = request;
  const whose = recipient === requester ? 'its request' : 'the request of ' + partyName(requester);
  const told = opening(recipient, `inform it that ${whose}, "${title}", is closed.`);
  const next =
    recipient === requester
      ? 'A new request may be submitted at any time, on the same subject too.'
      : 'No reply is needed any more. What was agreed between the parties stands.';
  return {
    subject: `Closing of the request "${title}"`,
    body: letterFrame(recipient, at, [told, next]),
  };
}
