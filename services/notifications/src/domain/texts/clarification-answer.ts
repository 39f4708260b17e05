import type { clarificationPassedOn, DataOf, Instant } from '@clearinghouse/contracts';
import { partyName } from '@clearinghouse/taxonomy';
import type { LetterText } from '../letter.js';
import { letterFrame, opening } from './letter-frame.js';

type PassedOn = DataOf<typeof clarificationPassedOn>;

/** To the provider that asked. */
export function clarificationAnswer(passed: PassedOn, at: Instant): LetterText {
  const { requester, requestTitle, provider, text } = passed;
  const told = opening(
    provider,
    `pass on what it learned on the question about the request "${requestTitle}" of ${partyName(requester)}:`,
  );
  return {
    subject: `Answer to the question about the request "${requestTitle}"`,
    body: letterFrame(provider, at, [told, text]),
  };
}
