import type { LocalDate, PartyCode, ProgrammeId } from '@clearinghouse/contracts';
import { subregionOf } from '@clearinghouse/taxonomy';
import { eachEligible } from '../offer-index/each-eligible.js';
import { planNeed } from '../offer-index/need-plan.js';
import type { ReadableIndex } from '../offer-index/readable-index.js';
import { prepareNeed } from '../prepared-need.js';
import type { Need, Offer, Policy } from '../types.js';
import { checkNeed } from '../validate-input.js';

/** A programme that could meet at least one item of the request. */
export interface Member {
  readonly id: ProgrammeId;
  readonly provider: PartyCode;
  /** By item; -1 where it does not fit. */
  readonly scores: readonly number[];
  /** How many items it fits. */
  readonly reach: number;
  readonly regional: boolean;
}

/** A regional organization, or a State of the requester's own subregion. */
const isRegional = ({ provider, providerKind }: Offer, { requester }: Need): boolean => {
  const subregion = subregionOf(requester);
  return providerKind === 'regional' || (subregion !== undefined && subregionOf(provider) === subregion);
};

/** In the order of their ids. @throws CodedError MATCH.INPUT_INVALID, POLICY.INVALID */
export function membersOf(items: readonly Need[], index: ReadableIndex, policy: Policy, today: LocalDate): Member[] {
  const scores = new Map<number, number[]>();
  items.forEach((need, at) => {
    checkNeed(need);
    const plan = planNeed(prepareNeed(need, today), policy);
    eachEligible(index, plan, (row, score) => {
      const known = scores.get(row) ?? items.map(() => -1);
      known[at] = score;
      scores.set(row, known);
    });
  });
  return [...scores]
    .flatMap(([row, list]) => memberIn(items, index.offerIn(row), list))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

const memberIn = (items: readonly Need[], offer: Offer | undefined, scores: readonly number[]): Member[] =>
  offer
    ? [
        {
          id: offer.id,
          provider: offer.provider,
          scores,
          reach: scores.filter((score) => score >= 0).length,
          regional: items.some((need) => isRegional(offer, need)),
        },
      ]
    : [];
