import type { Coverage, Reason } from '@clearinghouse/contracts';
import type { Verdicts } from './factors/factor.js';
import { fixedReason } from './fixed-reason.js';
import { OF_THE_NEED, OUTCOMES, standingOf } from './outcomes.js';
import type { OutcomeCode } from './outcomes.js';
import type { PreparedNeed } from './prepared-need.js';
import { RULES, RULE_NAMES } from './rules/index.js';
import type { RuleName } from './rules/index.js';
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
    if (code) reasons.push(reasonOf(prepared, offer, name, code));
  }
  return reasons;
}

/** What a rule says of one pair. */
export function reasonOf(prepared: PreparedNeed, offer: Offer, rule: RuleName, code: OutcomeCode): Reason {
  const said = prepared.said.get(code);
  if (said) return said;
  const params = RULES[rule].params(prepared, offer, code);
  if (!OF_THE_NEED.has(code)) return { code, params, fields: OUTCOMES[code].fields.slice() };
  const reason = fixedReason(code, { ...params }, OUTCOMES[code].fields);
  prepared.said.set(code, reason);
  return reason;
}

/** Topic and requester decide: one that is not known has to be clarified first, then one that is met in part. */
export function coverageOf({ area, type, field, region }: Verdicts): Coverage {
  let partly = false;
  for (const code of [area, type, field, region]) {
    const standing = code ? standingOf(code) : 'unknown';
    if (standing === 'unknown') return 'to-be-clarified';
    if (standing === 'partly') partly = true;
  }
  return partly ? 'partly-covers' : 'covers';
}
