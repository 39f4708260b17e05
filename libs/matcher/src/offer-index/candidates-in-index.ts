import type { LocalDate, ProgrammeId } from '@clearinghouse/contracts';
import { prepareNeed } from '../prepared-need.js';
import type { Need, Policy } from '../types.js';
import { checkNeed } from '../validate-input.js';
import { eachEligible } from './each-eligible.js';
import { planNeed } from './need-plan.js';
import type { ReadableIndex } from './readable-index.js';

/**
 * Every programme that fits a need, with its score and without words, in the order of the ids: what an overview chooses from.
 * @throws CodedError POLICY.INVALID, MATCH.INPUT_INVALID
 */
export function candidatesInIndex(
  index: ReadableIndex,
  need: Need,
  policy: Policy,
  today: LocalDate,
): { programmeId: ProgrammeId; score: number }[] {
  checkNeed(need);
  const found: { programmeId: ProgrammeId; score: number }[] = [];
  eachEligible(index, planNeed(prepareNeed(need, today), policy), (row, score) => {
    found.push({ programmeId: index.idIn(row), score });
  });
  return found.sort((a, b) => (a.programmeId < b.programmeId ? -1 : 1));
}
