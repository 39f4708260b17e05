import type { Coverage, Reason } from '@clearinghouse/contracts';
import { topicOf } from './factors/coverage.js';
import type { Verdicts } from './factors/factor.js';
import { OUTCOMES, standingOf } from './outcomes.js';
import type { OutcomeCode } from './outcomes.js';
import type { PreparedNeed } from './prepared-need.js';
import { RULES, RULE_NAMES } from './rules/index.js';
import type { Offer } from './types.js';

/** What every rule says to one pair. All rules are asked, also after a refusal: counts and explanations need each. */
export function judge(prepared: PreparedNeed, offer: Offer): Verdicts {
  return {
    provider: RULES.provider.judge(prepared, offer),
    area: RULES.area.judge(prepared, offer),
    type: RULES.type.judge(prepared, offer),
    field: RULES.field.judge(prepared, offer),
    region: RULES.region.judge(prepared, offer),
    scope: RULES.scope.judge(prepared, offer),
    language: RULES.language.judge(prepared, offer),
    form: RULES.form.judge(prepared, offer),
    time: RULES.time.judge(prepared, offer),
    capacity: RULES.capacity.judge(prepared, offer),
  };
}

/** Codes of the rules that the programme fails, in the order of the rules; none: the programme is eligible. */
export function failures(verdicts: Verdicts): OutcomeCode[] {
  const failed: OutcomeCode[] = [];
  for (const name of RULE_NAMES) {
    const code = verdicts[name];
    if (code && standingOf(code) === 'fails') failed.push(code);
  }
  return failed;
}

/** The verdicts in words to be: one reason per rule that has something to say. */
export function explain(prepared: PreparedNeed, offer: Offer, verdicts: Verdicts): Reason[] {
  const reasons: Reason[] = [];
  for (const name of RULE_NAMES) {
    const code = verdicts[name];
    if (code)
      reasons.push({ code, params: RULES[name].params(prepared, offer, code), fields: OUTCOMES[code].fields.slice() });
  }
  return reasons;
}

/** Topic and requester decide: one that is not known has to be clarified first, then one that is met in part. */
export function coverageOf(verdicts: Verdicts): Coverage {
  const standings = topicOf(verdicts).map((code) => (code ? standingOf(code) : 'unknown'));
  if (standings.includes('unknown')) return 'to-be-clarified';
  return standings.includes('partly') ? 'partly-covers' : 'covers';
}
