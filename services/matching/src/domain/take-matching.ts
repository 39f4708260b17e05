import { type Instant, type ProgrammeId, suggestionsUpdated } from '@clearinghouse/contracts';
import type { Match, Matching, Offer } from '@clearinghouse/matcher';
import type { Decision, ListEvent } from './decision.js';
import { listFacts } from './list-facts.js';
import { bestFirst } from './order.js';
import type { Entry, SuggestionList } from './suggestion-list.js';
import { whyNone } from './why-none.js';

type OfferOf = (id: ProgrammeId) => Offer | undefined;

const entryOf = (match: Match, offer: Offer): Entry => ({
  programmeId: match.programmeId,
  provider: offer.provider,
  programmeTitle: offer.title,
  score: match.score,
  coverage: match.coverage,
  reasons: [...match.reasons],
  factors: [...match.factors],
  status: 'suggested',
});

/** Entries that a human touched stand as they are; everything else is what the match says now. */
function nextEntries(list: SuggestionList, matching: Matching, offerOf: OfferOf): readonly Entry[] {
  const touched = list.entries.filter((entry) => entry.status !== 'suggested');
  const spoken = new Set(touched.map((entry) => entry.programmeId));
  const computed = matching.matches
    .filter((match) => !spoken.has(match.programmeId))
    .flatMap((match) => {
      const offer = offerOf(match.programmeId);
      return offer ? [entryOf(match, offer)] : [];
    });
  return bestFirst([...touched, ...computed]);
}

const updated = (list: SuggestionList, entries: readonly Entry[], policyVersion: string): ListEvent => ({
  type: suggestionsUpdated.type,
  data: { ...listFacts(list), count: entries.length, best: entries[0]?.score ?? null, policyVersion },
  audience: { levels: ['experts'], parties: [] },
});

/**
 * The result of a match over exactly this state of the list; the save is guarded by its version, so an older result cannot
 * replace a newer one and a mark set meanwhile is not cleared. Announces itself only when the list changed.
 */
export function takeMatching(list: SuggestionList, matching: Matching, offerOf: OfferOf, at: Instant): Decision {
  const entries = nextEntries(list, matching, offerOf);
  const same = list.computed !== null && JSON.stringify(entries) === JSON.stringify(list.entries);
  const { policyVersion, considered } = matching;
  const computed = { at, policyVersion, considered, none: entries.length === 0 ? whyNone(matching) : [] };
  const event = same ? { type: 'matched-unchanged', data: { policyVersion } } : updated(list, entries, policyVersion);
  return { state: { ...list, entries, computed, owed: null }, events: [event] };
}
