import { coverageOf, explain, judge } from './judge.js';
import type { Candidate } from './kept.js';
import type { PreparedNeed } from './prepared-need.js';
import { factorsOf } from './score.js';
import type { Match } from './types.js';

/** The words of one kept programme: reasons and factors. Written only for what is shown, because it costs far more than a score. */
export function describe(
  prepared: PreparedNeed,
  { offer, score }: Candidate,
  weights: readonly number[],
  sum: number,
): Match {
  const verdicts = judge(prepared, offer);
  return {
    programmeId: offer.id,
    score,
    coverage: coverageOf(verdicts),
    reasons: explain(prepared, offer, verdicts),
    factors: factorsOf(prepared, offer, verdicts, weights, sum),
  };
}
