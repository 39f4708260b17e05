import type { DataOf, Instant, suggestionTakenBack } from '@clearinghouse/contracts';
import { partyName } from '@clearinghouse/taxonomy';
import type { LetterText } from '../letter.js';
import { letterFrame, opening } from './letter-frame.js';

type TakenBack = DataOf<typeof suggestionTakenBack>;

/** To a requester that had been told of a suggestion which is taken back. */
export function correctionNotice(taken: TakenBack, at: Instant): LetterText {
  const { requester, requestTitle, itemNo, programmeTitle, provider } = taken;
  const told = opening(
    requester,
    `correct its earlier letter: the programme "${programmeTitle}" of ${partyName(provider)} is no longer put forward for need item ${itemNo} of the request "${requestTitle}".`,
  );
  return {
    subject: `Correction: need item ${itemNo} of the request "${requestTitle}"`,
    body: letterFrame(requester, at, [told, 'Nothing had been reserved, and the provider had not been told.']),
  };
}
