import { coverageOf, explain, failures, judge } from './judge.js';
import { keepBest } from './kept.js';
import type { Candidate } from './kept.js';
import type { OutcomeCode } from './outcomes.js';
import { OUTCOMES } from './outcomes.js';
import { weightsOf } from './policy.js';
import { prepareNeed } from './prepared-need.js';
import type { PreparedNeed } from './prepared-need.js';
import { factorsOf, pointsOf } from './score.js';
import { weightedScore } from './shares.js';
import type { Match, MatchNeed } from './types.js';

/**
 * Who could meet this need item? Judges and scores every pair, keeps the best, and only then writes reasons.
 * Programme ids must differ. @throws CodedError POLICY.INVALID
 */
export const matchNeed: MatchNeed = (need, offers, policy, today) => {
  const prepared = prepareNeed(need, today);
  const weights = weightsOf(policy);
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const turnedAway = new Map<OutcomeCode, number>();
  const kept: Candidate[] = [];
  let considered = 0;
  for (const offer of offers) {
    considered += 1;
    const verdicts = judge(prepared, offer);
    const failed = failures(verdicts);
    for (const code of failed) turnedAway.set(code, (turnedAway.get(code) ?? 0) + 1);
    if (failed.length > 0) continue;
    keepBest(kept, { offer, score: weightedScore(pointsOf(prepared, offer, verdicts), weights, sum) }, policy.keep);
  }
  const matches = kept.map((candidate) => describe(prepared, candidate, weights, sum));
  return { matches, turnedAway: inOrder(turnedAway), considered, policyVersion: policy.version };
};

function describe(prepared: PreparedNeed, { offer, score }: Candidate, weights: readonly number[], sum: number): Match {
  const verdicts = judge(prepared, offer);
  return {
    programmeId: offer.id,
    score,
    coverage: coverageOf(verdicts),
    reasons: explain(prepared, offer, verdicts),
    factors: factorsOf(prepared, offer, verdicts, weights, sum),
  };
}

const CODES = Object.keys(OUTCOMES) as OutcomeCode[]; // the keys of a constant table

/** In the order of the table of outcomes, so that the order of the programmes never shows. */
const inOrder = (counts: ReadonlyMap<OutcomeCode, number>): Record<string, number> =>
  Object.fromEntries(CODES.map((code) => [code, counts.get(code) ?? 0] as const).filter(([, count]) => count > 0));
