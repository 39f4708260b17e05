import type { DataOf, Instant, itemRecalled, PartyCode } from '@clearinghouse/contracts';
import { partyName } from '@clearinghouse/taxonomy';
import type { LetterText } from '../letter.js';
import { letterFrame, opening } from './letter-frame.js';

type Recalled = DataOf<typeof itemRecalled>;

/** To one provider: a need item that had been circulated to it is to be disregarded. */
export function recallNotice(recall: Recalled, recipient: PartyCode, at: Instant): LetterText {
  const { requester, title, itemNo } = recall;
  const told = opening(
    recipient,
    `inform it that need item ${itemNo} of the request "${title}" of ${partyName(requester)}, which had been circulated to it, is recalled. The secretariat asks that its text be disregarded and passed on to nobody.`,
  );
  return {
    subject: `Recall of need item ${itemNo} of the request "${title}" of ${partyName(requester)}`,
    body: letterFrame(recipient, at, [told, 'The other need items stand as circulated.']),
  };
}
