import type { DataOf, Instant, itemAgreed, PartyCode } from '@clearinghouse/contracts';
import { partyName } from '@clearinghouse/taxonomy';
import type { LetterText } from '../letter.js';
import { letterFrame, opening } from './letter-frame.js';

type Agreed = DataOf<typeof itemAgreed>;

/** To each of the two parties: that the file records their agreement on a need item. Terms are theirs and are not repeated. */
export function agreementNotice(agreed: Agreed, recipient: PartyCode, at: Instant): LetterText {
  const { requester, requestTitle, itemNo, provider } = agreed;
  const other = partyName(recipient === requester ? provider : requester);
  const told = opening(
    recipient,
    `inform it that its agreement with ${other} on need item ${itemNo} of the request "${requestTitle}" is recorded.`,
  );
  const next =
    'Both parties may report on delivery, each for itself: what was done, when, what it achieved and what was missing; or that it goes on directly between them.';
  return {
    subject: `Agreement on need item ${itemNo} of the request "${requestTitle}"`,
    body: letterFrame(recipient, at, [told, next]),
  };
}
