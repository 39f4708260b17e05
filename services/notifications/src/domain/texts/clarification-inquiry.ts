import type { clarificationPut, DataOf, Instant } from '@clearinghouse/contracts';
import { partyName } from '@clearinghouse/taxonomy';
import type { LetterText } from '../letter.js';
import { letterFrame, opening } from './letter-frame.js';

type Put = DataOf<typeof clarificationPut>;

/** To the requester: a question about the request, in the words of the experts. Who asks is named only if it agreed. */
export function clarificationInquiry(put: Put, at: Instant): LetterText {
  const { requester, requestTitle, itemNo, provider, text } = put;
  const asks = provider === undefined ? 'a provider to which it was circulated' : partyName(provider);
  const about = itemNo === undefined ? '' : `need item ${itemNo} of `;
  const told = opening(requester, `put to it a question of ${asks} about ${about}the request "${requestTitle}":`);
  return {
    subject: `Question about the request "${requestTitle}"`,
    body: letterFrame(requester, at, [told, text, 'An answer is welcome in any form; none is owed.']),
  };
}
