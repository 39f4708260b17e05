import type { PartyCode } from '@clearinghouse/contracts';
import type { Need } from '@clearinghouse/matcher';
import { regionsOf } from '@clearinghouse/taxonomy';
import type { KnownFacts, SuggestionList } from './suggestion-list.js';

/** Providers that the request names, and those of suggestions that the requester wished for. */
function wishesOf({ named = [], entries }: SuggestionList): readonly PartyCode[] {
  const wished = entries.flatMap(({ status, provider }) => (status === 'wished' ? [provider] : []));
  return [...new Set([...named, ...wished])].sort();
}

/** What is on record, as far as there is something: left out it is neutral, and nothing differs. */
export function recordOf({ continuity, adherence }: KnownFacts): Pick<Need, 'continuity' | 'adherence'> {
  return { ...(continuity.length > 0 && { continuity }), ...(adherence.length > 0 && { adherence }) };
}

/** The item as the engine takes it: whole, as experts and the requester may read it. */
export function needOf(list: SuggestionList): Need {
  const wishes = wishesOf(list);
  return {
    ...{ id: list.itemId, requester: list.requester, requesterRegions: regionsOf(list.requester), ...list.need },
    ...(list.known && recordOf(list.known)),
    ...(wishes.length > 0 && { wishes }),
  };
}
