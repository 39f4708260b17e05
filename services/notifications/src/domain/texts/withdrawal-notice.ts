import type { DataOf, Instant, PartyCode, requestWithdrawn } from '@clearinghouse/contracts';
import { partyName } from '@clearinghouse/taxonomy';
import type { LetterText } from '../letter.js';
import { letterFrame, opening } from './letter-frame.js';

type Withdrawn = DataOf<typeof requestWithdrawn>;

/** To one provider to which the request had been circulated. */
export function withdrawalNotice(request: Withdrawn, recipient: PartyCode, at: Instant): LetterText {
  const { requester, title } = request;
  const told = opening(
    recipient,
    `inform it that ${partyName(requester)} has withdrawn the request "${title}", which had been circulated to it. No reply is needed any more.`,
  );
  return {
    subject: `Withdrawal of the request "${title}" of ${partyName(requester)}`,
    body: letterFrame(recipient, at, [told, 'The secretariat expresses its thanks for the attention given to it.']),
  };
}
