import type { Need } from '../types.js';
import { PROVIDER_AT, ROWS_PER_BLOCK, WIDTH } from './columns.js';
import { fittingRows, isNamedOnly } from './fitting-rows.js';
import type { NeedPlan } from './need-plan.js';
import type { ReadableIndex } from './readable-index.js';
import { AGREED, NAMED, OWN, WISHED, barOf, scoreRow } from './score-row.js';
import type { Words } from './words.js';

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
  const { values } = columns;
  const { need } = plan.prepared;
  const named = index.rowsNaming(need.requester);
  const tied = tiesOf(need, providers);
  for (const row of named) marks[row] = NAMED;
  for (const [provider, tie] of tied) ties[provider] = (ties[provider] ?? 0) | tie;
  let { least } = floor;
  let bar = barOf(plan, least);
  const look = (row: number) => {
    if (floor.least !== least) bar = barOf(plan, (least = floor.least));
    const start = row * WIDTH;
    const tie = ties[(values[start + PROVIDER_AT] ?? 0) >>> 8] ?? 0;
    const score = scoreRow(plan, values, start, (marks[row] ?? 0) | tie, bar);
    if (score >= least) found(row, score);
  };
  for (let block = 0; block < columns.rows >>> 10; block += 1) {
    const count = fittingRows(columns, plan, block, rowsOfBlock);
    for (let at = 0; at < count; at += 1) look(rowsOfBlock[at] ?? 0);
  }
  for (const row of named) if (isNamedOnly(columns, plan, row)) look(row);
  for (const row of named) marks[row] = 0;
  for (const [provider] of tied) ties[provider] = 0;
}

/** Filled and read within one block, and by nobody else. */
const rowsOfBlock = new Int32Array(ROWS_PER_BLOCK);

/** What the requester has to do with which providers, by their numbers. */
function tiesOf({ requester, continuity, wishes }: Need, providers: Words): [provider: number, tie: number][] {
  const tied: [number, number][] = [[providers.numberOf(requester), OWN]];
  for (const { provider } of continuity ?? []) tied.push([providers.numberOf(provider), AGREED]);
  for (const provider of wishes ?? []) tied.push([providers.numberOf(provider), WISHED]);
  return tied.filter(([provider]) => provider !== 0);
}
