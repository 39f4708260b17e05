import type { LocalDate, ProgrammeId } from '@clearinghouse/contracts';
import { unGroupOf } from '@clearinghouse/taxonomy';
import { bestInIndex } from './offer-index/match-in-index.js';
import { planNeed } from './offer-index/need-plan.js';
import type { ReadableIndex } from './offer-index/readable-index.js';
import { checkPolicy } from './policy.js';
import { prepareNeed } from './prepared-need.js';
import type { Need, Policy } from './types.js';
import { checkNeed } from './validate-input.js';

export interface Moved {
  readonly programmeId: ProgrammeId;
  /** Places on the list, from 1. */
  readonly from: number;
  readonly to: number;
}

/** How the list of one item would differ under the draft. */
export interface ListDifference {
  readonly itemId: string;
  readonly region: string;
  readonly entered: readonly ProgrammeId[];
  readonly left: readonly ProgrammeId[];
  readonly moved: readonly Moved[];
}

export interface PolicyComparison {
  readonly active: string;
  readonly draft: string;
  readonly items: number;
  /** Those that differ, in the order of the item ids. */
  readonly differences: readonly ListDifference[];
  /** By UN regional group, in the order of their names; `none` for requesters that lie in none. */
  readonly byRegion: readonly {
    readonly region: string;
    readonly items: number;
    readonly changed: number;
    readonly entered: number;
    readonly left: number;
    readonly moved: number;
  }[];
}

/**
 * A draft policy beside the active one on the same needs and programmes: nothing is switched on by it.
 * @throws CodedError POLICY.INVALID for either policy, before anything is compared; MATCH.INPUT_INVALID
 */
export function comparePolicies(
  needs: readonly Need[],
  index: ReadableIndex,
  active: Policy,
  draft: Policy,
  today: LocalDate,
): PolicyComparison {
  checkPolicy(active);
  checkPolicy(draft);
  needs.forEach(checkNeed);
  const all = needs
    .map((need) => differenceOf(need, listOf(need, index, active, today), listOf(need, index, draft, today)))
    .sort((a, b) => (a.itemId < b.itemId ? -1 : 1));
  const regions = [...new Set(all.map(({ region }) => region))].sort();
  return {
    active: active.version,
    draft: draft.version,
    items: needs.length,
    differences: all.filter(differs),
    byRegion: regions.map((region) => ({
      region,
      ...sums(all.filter((each) => each.region === region)),
    })),
  };
}

const listOf = (need: Need, index: ReadableIndex, policy: Policy, today: LocalDate): ProgrammeId[] =>
  bestInIndex(index, planNeed(prepareNeed(need, today), policy), policy.keep).map(({ row }) => index.idIn(row));

function differenceOf(need: Need, was: readonly ProgrammeId[], is: readonly ProgrammeId[]): ListDifference {
  return {
    itemId: need.id,
    region: unGroupOf(need.requester) ?? 'none',
    entered: is.filter((id) => !was.includes(id)),
    left: was.filter((id) => !is.includes(id)),
    moved: is.flatMap((programmeId, at) => {
      const from = was.indexOf(programmeId);
      return from < 0 || from === at ? [] : [{ programmeId, from: from + 1, to: at + 1 }];
    }),
  };
}

const differs = ({ entered, left, moved }: ListDifference): boolean => entered.length + left.length + moved.length > 0;

function sums(all: readonly ListDifference[]) {
  const total = (count: (each: ListDifference) => number) => all.reduce((sum, each) => sum + count(each), 0);
  return {
    items: all.length,
    changed: all.filter(differs).length,
    entered: total(({ entered }) => entered.length),
    left: total(({ left }) => left.length),
    moved: total(({ moved }) => moved.length),
  };
}
