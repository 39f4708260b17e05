import { describe } from './describe.js';
import { byId, keepBest, leastOf } from './kept.js';
import type { Candidate } from './kept.js';
import { weightingOf } from './policy.js';
import { prepareNeed } from './prepared-need.js';
import { scoreFrom } from './score.js';
import { TurnedAway, screenFor } from './screen.js';
import type { MatchNeed } from './types.js';

/**
 * Who could meet this need item? Screens every pair, scores what is eligible, keeps the best, and only then writes reasons.
 * Programme ids must differ, and an offer is not changed in place. @throws CodedError POLICY.INVALID
 */
export const matchNeed: MatchNeed = (need, offers, policy, today) => {
  const prepared = prepareNeed(need, today);
  const refusedBy = screenFor(prepared);
  const { weights, sum } = weightingOf(policy);
  const turnedAway = new TurnedAway();
  const kept: Candidate[] = [];
  let considered = 0;
  for (const offer of offers) {
    considered += 1;
    const refused = refusedBy(offer);
    if (refused !== 0) turnedAway.add(refused);
    else
      keepBest(
        kept,
        { offer, score: scoreFrom(prepared, offer, weights, sum, leastOf(kept, policy.keep)) },
        policy.keep,
        byId,
      );
  }
  const matches = kept.map((candidate) => describe(prepared, candidate, weights, sum));
  return { matches, turnedAway: turnedAway.byCode(), considered, policyVersion: policy.version };
};
