import type { LocalDate } from '@clearinghouse/contracts';
import { describe } from '../describe.js';
import { keepBest, leastOf } from '../kept.js';
import type { Candidate } from '../kept.js';
import { prepareNeed } from '../prepared-need.js';
import type { Matching, Need, Policy } from '../types.js';
import { checkNeed } from '../validate-input.js';
import { PLACES_AT, WIDTH } from './columns.js';
import { planNeed } from './need-plan.js';
import type { NeedPlan } from './need-plan.js';
import type { OfferIndex } from './offer-index.js';
import { NAMED, OWN, scoreRow } from './score-row.js';

/**
 * `matchNeed` over an index: the same bytes, without visiting the programmes that another area, type or field rules out.
 * @throws CodedError POLICY.INVALID, MATCH.INPUT_INVALID
 */
export function matchInIndex(index: OfferIndex, need: Need, policy: Policy, today: LocalDate): Matching {
  checkNeed(need);
  const plan = planNeed(prepareNeed(need, today), policy);
  const kept = bestInIndex(index, plan, policy.keep);
  return {
    matches: kept.map((candidate) => describe(plan.prepared, candidate, plan.weights, plan.sum)),
    turnedAway: refusalsIn(index, plan),
    considered: index.size,
    policyVersion: policy.version,
  };
}

/** The best `keep` programmes of a plan, best first, without words. */
export function bestInIndex(index: OfferIndex, plan: NeedPlan, keep: number): Candidate[] {
  const kept: Candidate[] = [];
  const floor: Floor = { least: 0 };
  const found = (row: number, score: number) => {
    const offer = score < floor.least ? undefined : index.offerIn(row);
    if (!offer) return;
    keepBest(kept, { offer, score }, keep);
    floor.least = leastOf(kept, keep);
  };
  eachEligible(index, plan, found, floor);
  return kept;
}

/** What a score has to reach to be of interest; rises while a question is answered. */
export interface Floor {
  least: number;
}

/** Every eligible row with its score, in no promised order; rows certain to score below the floor may be left out. */
export function eachEligible(
  index: OfferIndex,
  plan: NeedPlan,
  found: (row: number, score: number) => void,
  floor: Floor = { least: 0 },
): void {
  const { columns, marks } = index;
  const { requester } = plan.prepared.need;
  const mark = (row: number, bit: number) => (marks[row] = (marks[row] ?? 0) | bit);
  for (const row of index.rowsOfProvider(requester)) mark(row, OWN);
  for (const row of index.rowsNaming(requester)) mark(row, NAMED);
  eachTopicRow(index, plan, (row) => {
    const score = scoreRow(plan, columns, row, marks[row] ?? 0, floor.least);
    if (score >= 0) found(row, score);
  });
  for (const row of index.rowsOfProvider(requester)) marks[row] = 0;
  for (const row of index.rowsNaming(requester)) marks[row] = 0;
}

/** Rows in the sets of area, type and field. Words of the area that were never filled are not read. */
function eachTopicRow({ columns }: OfferIndex, plan: NeedPlan, visit: (row: number) => void): void {
  const { rows, sets, summary } = columns;
  const words = rows >>> 5;
  const [area, type, field] = [plan.areaSet * words, plan.typeSet * words, plan.fieldSet * words];
  const blocks = rows >>> 10;
  for (let block = 0; block < blocks; block += 1)
    for (let filled = summary[plan.areaSet * blocks + block] ?? 0; filled !== 0; filled &= filled - 1) {
      const word = (block << 5) + (31 - Math.clz32(filled & -filled));
      let left = (sets[area + word] ?? 0) & (sets[type + word] ?? 0) & (sets[field + word] ?? 0);
      for (; left !== 0; left &= left - 1) visit((word << 5) + (31 - Math.clz32(left & -left)));
    }
}

function refusalsIn(index: OfferIndex, plan: NeedPlan): Record<string, number> {
  const { counts, columns } = index;
  const { requester } = plan.prepared.need;
  counts.prepareFor(plan.today, columns, index.rows());
  let saved = 0;
  for (const row of index.rowsNaming(requester))
    if (((columns.values[row * WIDTH + PLACES_AT] ?? 0) & plan.regions.open) === 0) saved += 1;
  return counts.byCode(plan, index.rowsOfProvider(requester).size, saved);
}
