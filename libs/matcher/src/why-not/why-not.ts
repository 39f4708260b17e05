import type { LocalDate, ProgrammeId, Reason } from '@clearinghouse/contracts';
import { failures, judge, reasonOf } from '../judge.js';
import { prepareNeed } from '../prepared-need.js';
import type { PreparedNeed } from '../prepared-need.js';
import { RULE_NAMES } from '../rules/index.js';
import type { Need, Offer, Policy } from '../types.js';
import { checkNeed, checkOffer } from '../validate-input.js';
import { checkPolicy } from '../policy.js';
import { daysOf } from './change.js';
import type { NeedChange, OfferChange } from './change.js';
import { needChanges, programmeChanges } from './smallest-changes.js';

export interface WhyNot {
  readonly programmeId: ProgrammeId;
  /** Every rule that fails, in the order of the rules; none: the programme fits. */
  readonly failed: readonly Reason[];
  /** Changing these makes the pair fit and nothing smaller on that side does. Undefined: no change on that side can. */
  readonly onProgramme: readonly OfferChange[] | undefined;
  readonly onNeed: readonly NeedChange[] | undefined;
}

/**
 * Why a programme does not fit a need item, and what would change it. Only statements are changed and only widened: saying
 * less (no last day, no areas) would make the pair *to be clarified*, not fit better, and is not proposed.
 * @throws CodedError POLICY.INVALID, MATCH.INPUT_INVALID
 */
export function whyNot(need: Need, offer: Offer, policy: Policy, today: LocalDate): WhyNot {
  checkPolicy(policy);
  checkNeed(need);
  checkOffer(offer);
  return gapOf(prepareNeed(need, today), offer);
}

export function gapOf(prepared: PreparedNeed, offer: Offer): WhyNot {
  const codes = failures(judge(prepared, offer));
  const rules = RULE_NAMES.filter((rule) => codes.some((code) => code.startsWith(`${rule}.`)));
  return {
    programmeId: offer.id,
    failed: rules.flatMap((rule, at) => {
      const code = codes[at];
      return code ? [reasonOf(prepared, offer, rule, code)] : [];
    }),
    onProgramme: programmeChanges(prepared, offer, rules),
    onNeed: needChanges(prepared, offer, rules),
  };
}

/** Fewer changes of the programme first, then fewer days, then the id; those that no change can help come last. */
function nearer(a: WhyNot, b: WhyNot): boolean {
  const [one, other] = [a.onProgramme, b.onProgramme];
  if (!one || !other) return one !== undefined || (other === undefined && a.programmeId < b.programmeId);
  if (one.length !== other.length) return one.length < other.length;
  const days = daysOf(one) - daysOf(other);
  return days !== 0 ? days < 0 : a.programmeId < b.programmeId;
}

/** For an item without suggestions: the programme that the smallest change would make fit. Undefined when none could. */
export function nearest(need: Need, offers: Iterable<Offer>, policy: Policy, today: LocalDate): WhyNot | undefined {
  checkPolicy(policy);
  checkNeed(need);
  const prepared = prepareNeed(need, today);
  let found: WhyNot | undefined;
  for (const offer of offers) {
    checkOffer(offer);
    const gap = gapOf(prepared, offer);
    if (gap.onProgramme && (!found || nearer(gap, found))) found = gap;
  }
  return found;
}
