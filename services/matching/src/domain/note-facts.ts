import type { Instant } from '@clearinghouse/contracts';
import { type Decision, unchanged } from './decision.js';
import { type Chain, owedSince } from './owe-match.js';
import type { KnownFacts, SuggestionList } from './suggestion-list.js';

const NOTHING: KnownFacts = { continuity: [], adherence: [] };
const same = (some: KnownFacts, others: KnownFacts): boolean => JSON.stringify(some) === JSON.stringify(others);

/** The list learns what is on record about its requester, and owes a match when that is something new. No word of it travels. */
export function noteFacts(list: SuggestionList, known: KnownFacts, chain: Chain, at: Instant): Decision {
  if (list.status === 'closed' || same(list.known ?? NOTHING, known)) return unchanged(list);
  const owed = list.owed ?? owedSince(at, chain);
  const counts = { agreements: known.continuity.length, adherence: known.adherence.length };
  return { state: { ...list, known, owed }, events: [{ type: 'facts-noted', data: counts }] };
}
