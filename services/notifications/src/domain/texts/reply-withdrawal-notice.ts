import type { DataOf, Instant, replyWithdrawn } from '@clearinghouse/contracts';
import { partyName } from '@clearinghouse/taxonomy';
import type { LetterText } from '../letter.js';
import { letterFrame, opening } from './letter-frame.js';

type Withdrawn = DataOf<typeof replyWithdrawn>;

/** To a requester that had been told of the reply. */
export function replyWithdrawalNotice(reply: Withdrawn, at: Instant): LetterText {
  const { requester, requestTitle, provider } = reply;
  const told = opening(
    requester,
    `inform it that ${partyName(provider)} has withdrawn its reply to the request "${requestTitle}", which had been passed on.`,
  );
  return {
    subject: `Withdrawal of the reply of ${partyName(provider)} to the request "${requestTitle}"`,
    body: letterFrame(requester, at, [told]),
  };
}
