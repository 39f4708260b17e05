import type { Instant, PartyCode } from '@clearinghouse/contracts';
import { isFictitious, partyName } from '@clearinghouse/taxonomy';
import { writtenDay } from './written-day.js';

/**
 * Head and close of every letter. No emblem and no name of an organization that the software does not speak for. A letter
 * to a fictitious party says SPECIMEN before anything else.
 */
export function letterFrame(recipient: PartyCode, at: Instant, paragraphs: readonly string[]): string {
  const name = partyName(recipient);
  const head = [`To: ${name}`, `Date: ${writtenDay(at)}`, 'Original: English'].join('\n');
  const close = `The secretariat avails itself of this opportunity to renew to ${name} the assurances of its highest consideration.`;
  return [...(isFictitious(recipient) ? ['SPECIMEN'] : []), head, ...paragraphs, close].join('\n\n');
}

/** The courteous opening of a formal note, in the third person. */
export const opening = (recipient: PartyCode, rest: string): string =>
  `The secretariat of the clearing house presents its compliments to ${partyName(recipient)} and has the honour to ${rest}`;
