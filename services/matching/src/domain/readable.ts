import type { Caller } from '@clearinghouse/contracts';
import type { Need, Offer } from '@clearinghouse/matcher';
import { regionsOf } from '@clearinghouse/taxonomy';
import { needOf } from './need.js';
import type { SuggestionList } from './suggestion-list.js';
import { without } from './without.js';

/** The item in the words that went to providers: no budget, nothing that was not circulated. */
function circulatedNeed(list: SuggestionList): Need | undefined {
  if (!list.circulated) return undefined;
  const { area, field, assistanceType, from, by, languages, forms } = list.circulated.item;
  return {
    ...{ id: list.itemId, requester: list.requester, requesterRegions: regionsOf(list.requester) },
    ...{ area, field, assistanceType, languages, forms, ...(from && { from }), ...(by && { by }) },
  };
}

/**
 * The need as this caller may read it, `undefined` as if there were none. Experts and the requester: whole. A provider: as it
 * was circulated, and only if it was circulated to that provider.
 */
export function readableNeed(list: SuggestionList, { role, party }: Caller): Need | undefined {
  if (list.status === 'closed') return undefined;
  if (role === 'expert') return needOf(list);
  if (role !== 'provider-officer') return party === list.requester ? needOf(list) : undefined;
  return party && list.circulated?.to.includes(party) ? circulatedNeed(list) : undefined;
}

/** A programme as everybody reads it; what it does not show counts as not stated, so that no answer depends on it. */
export const publicPart = (offer: Offer): Offer => without(offer, 'capacity', 'budgetCeilingUsd', 'contact');

/** The programme as this caller may ask about it: experts any, a provider its own, a State what is public. */
export function readableOffer(offer: Offer, { role, party }: Caller): Offer | undefined {
  if (role === 'expert') return offer;
  if (role === 'provider-officer') return offer.provider === party ? offer : undefined;
  return offer.public ? publicPart(offer) : undefined;
}
