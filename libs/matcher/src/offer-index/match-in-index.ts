import type { LocalDate } from '@clearinghouse/contracts';
import { describe } from '../describe.js';
import { keepBest, leastOf } from '../kept.js';
import type { Candidate } from '../kept.js';
import { prepareNeed } from '../prepared-need.js';
import type { Matching, Need, Policy } from '../types.js';
import { checkNeed } from '../validate-input.js';
import { PLACES_AT, PROVIDER_AT, WIDTH } from './columns.js';
import type { Columns } from './columns.js';
import { idBefore } from './ids.js';
import { planNeed } from './need-plan.js';
import type { NeedPlan } from './need-plan.js';
import type { ReadableIndex } from './readable-index.js';
import { AGREED, NAMED, OWN, WISHED, scoreRow } from './score-row.js';
import type { Words } from './words.js';

/**
 * `matchNeed` over an index: the same bytes, without visiting the programmes that another area, type or field rules out.
 * @throws CodedError POLICY.INVALID, MATCH.INPUT_INVALID
 */
export function matchInIndex(index: ReadableIndex, need: Need, policy: Policy, today: LocalDate): Matching {
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

interface KeptRow {
  readonly row: number;
  readonly score: number;
}

/** The best `keep` programmes of a plan, best first, without words. */
export function bestInIndex(index: ReadableIndex, plan: NeedPlan, keep: number): Candidate[] {
  const kept: KeptRow[] = [];
  const floor: Floor = { least: 0 };
  const before = (one: KeptRow, other: KeptRow) => idBefore(index.columns, one.row, other.row);
  const found = (row: number, score: number) => {
    if (score < floor.least) return;
    keepBest(kept, { row, score }, keep, before);
    floor.least = leastOf(kept, keep);
  };
  eachEligible(index, plan, found, floor);
  return kept.flatMap(({ row, score }) => {
    const offer = index.offerIn(row);
    return offer ? [{ offer, score }] : [];
  });
}

/** What a score has to reach to be of interest; rises while a question is answered. */
export interface Floor {
  least: number;
}

/** Every eligible row with its score, in no promised order; rows certain to score below the floor may be left out. */
export function eachEligible(
  index: ReadableIndex,
  plan: NeedPlan,
  found: (row: number, score: number) => void,
  floor: Floor = { least: 0 },
): void {
  const { columns, marks, ties, providers } = index;
  const { need } = plan.prepared;
  const { values } = columns;
  const named = index.rowsNaming(need.requester);
  const tied = tiesOf(need, providers);
  for (const row of named) marks[row] = NAMED;
  for (const [provider, tie] of tied) ties[provider] = (ties[provider] ?? 0) | tie;
  eachTopicRow(columns, plan, (row) => {
    const provider = (values[row * WIDTH + PROVIDER_AT] ?? 0) >>> 8;
    const score = scoreRow(plan, columns, row, (marks[row] ?? 0) | (ties[provider] ?? 0), floor.least);
    if (score >= 0) found(row, score);
  });
  for (const row of named) marks[row] = 0;
  for (const [provider] of tied) ties[provider] = 0;
}

/** What the requester has to do with which providers, by their numbers. */
function tiesOf({ requester, continuity, wishes }: Need, providers: Words): [provider: number, tie: number][] {
  const tied: [number, number][] = [[providers.numberOf(requester), OWN]];
  for (const { provider } of continuity ?? []) tied.push([providers.numberOf(provider), AGREED]);
  for (const provider of wishes ?? []) tied.push([providers.numberOf(provider), WISHED]);
  return tied.filter(([provider]) => provider !== 0);
}

/** Rows in the sets of area, type and field. Words of the area that were never filled are not read. */
function eachTopicRow({ rows, sets, summary }: Columns, plan: NeedPlan, visit: (row: number) => void): void {
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

function refusalsIn(index: ReadableIndex, plan: NeedPlan): Record<string, number> {
  const { counts, columns } = index;
  const { requester } = plan.prepared.need;
  counts.prepareFor(plan.today, columns);
  let saved = 0;
  for (const row of index.rowsNaming(requester))
    if (((columns.values[row * WIDTH + PLACES_AT] ?? 0) & plan.regions.open) === 0) saved += 1;
  return counts.byCode(plan, index.providers.numberOf(requester), saved);
}
