import type { DataOf, Instant, PartyCode, beneficiaryTakenOff } from '@clearinghouse/contracts';
import { partyName } from '@clearinghouse/taxonomy';
import type { LetterText } from '../letter.js';
import { letterFrame, opening } from './letter-frame.js';

type TakenOff = DataOf<typeof beneficiaryTakenOff>;

/** To one provider: a State is no longer among those for whom a regional request was made. */
export function beneficiaryNotice(change: TakenOff, recipient: PartyCode, at: Instant): LetterText {
  const { requester, title, beneficiary } = change;
  const told = opening(
    recipient,
    `inform it that ${partyName(beneficiary)} is no longer among the States for which the request "${title}" of ${partyName(requester)} was made. The request stands for the others.`,
  );
  return {
    subject: `Change of the request "${title}" of ${partyName(requester)}`,
    body: letterFrame(recipient, at, [told]),
  };
}
