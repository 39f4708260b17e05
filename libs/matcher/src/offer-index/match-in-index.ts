import type { LocalDate, PartyCode } from '@clearinghouse/contracts';
import { describe } from '../describe.js';
import { keepBest, leastOf } from '../kept.js';
import type { Candidate } from '../kept.js';
import { prepareNeed } from '../prepared-need.js';
import type { Matching, Need, Policy } from '../types.js';
import { checkNeed } from '../validate-input.js';
import { PLACES_AT, WIDTH } from './columns.js';
import { eachEligible } from './each-eligible.js';
import type { Floor } from './each-eligible.js';
import { idBefore } from './ids.js';
import { planNeed } from './need-plan.js';
import type { NeedPlan } from './need-plan.js';
import type { ReadableIndex } from './readable-index.js';
import { readRow } from './read-row.js';

/**
 * `matchNeed` over an index: the same bytes, without visiting the programmes that another area, type or field rules out.
 * @throws CodedError POLICY.INVALID, MATCH.INPUT_INVALID
 */
export function matchInIndex(index: ReadableIndex, need: Need, policy: Policy, today: LocalDate): Matching {
  checkNeed(need);
  const plan = planNeed(prepareNeed(need, today), policy);
  const kept = bestInIndex(index, plan, policy.keep);
  return {
    matches: kept.map((line) => describe(plan.prepared, candidateOf(index, need, line), plan.weights, plan.sum)),
    turnedAway: refusalsIn(index, plan),
    considered: index.size,
    policyVersion: policy.version,
  };
}

/** A line of a list before it has words. */
export interface KeptRow {
  readonly row: number;
  readonly score: number;
}

/** The best `keep` rows of a plan, best first. */
export function bestInIndex(index: ReadableIndex, plan: NeedPlan, keep: number): KeptRow[] {
  const kept: KeptRow[] = [];
  const floor: Floor = { least: 0 };
  const before = (one: KeptRow, other: KeptRow) => idBefore(index.columns, one.row, other.row);
  const found = (row: number, score: number) => {
    keepBest(kept, { row, score }, keep, before);
    floor.least = leastOf(kept, keep);
  };
  eachEligible(index, plan, found, floor);
  return kept;
}

/**
 * The programme of a row to be described, from the row alone: records lie scattered in memory, and reading ten of them
 * costs more than writing them out. Of the States that it names only the requester matters.
 */
function candidateOf(index: ReadableIndex, { requester }: Need, { row, score }: KeptRow): Candidate {
  let states: PartyCode[] = NOBODY;
  for (const named of index.rowsNaming(requester)) if (named === row) states = [requester];
  return { offer: readRow(index.columns, row, index.idIn(row), states, index), score };
}
const NOBODY: PartyCode[] = [];
Object.freeze(NOBODY);

function refusalsIn(index: ReadableIndex, plan: NeedPlan): Record<string, number> {
  const { counts, columns } = index;
  const { requester } = plan.prepared.need;
  counts.prepareFor(plan.today, columns);
  let saved = 0;
  for (const row of index.rowsNaming(requester))
    if (((columns.values[row * WIDTH + PLACES_AT] ?? 0) & plan.open) === 0) saved += 1;
  return counts.byCode(plan, index.providers.numberOf(requester), saved);
}
