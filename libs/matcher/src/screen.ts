import { AREAS, ASSISTANCE_TYPES, COVERAGE_REGIONS, FIELDS } from '@clearinghouse/contracts';
import { covers } from '@clearinghouse/taxonomy';
import { areaBits, compiledOf, fieldMask, formMask, languageMask, regionMask, typeMask } from './compiled-offer.js';
import type { CompiledOffer } from './compiled-offer.js';
import type { OutcomeCode } from './outcomes.js';
import { OUTCOMES, standingOf } from './outcomes.js';
import type { PreparedNeed } from './prepared-need.js';
import { relation } from './rules/assistance-type.js';
import { deniedMask } from './rules/scope.js';
import type { Offer } from './types.js';

/** The codes that refuse, in the order of the outcomes. Bit n of a screen's answer is REFUSALS[n]. */
export const REFUSALS = (Object.keys(OUTCOMES) as OutcomeCode[]) // the keys of a constant table
  .filter((code) => standingOf(code) === 'fails');
const bit = (code: OutcomeCode): number => 1 << REFUSALS.indexOf(code);
const OWN = bit('provider.own-programme');
const AREA = bit('area.outside');
const TYPE = bit('type.outside');
const FIELD = bit('field.outside');
const REGION = bit('region.outside');
const SCOPE = bit('scope.outside');
const LANGUAGE = bit('language.none-shared');
const FORM = bit('form.none-shared');
const EXPIRED = bit('time.expired');
const ENDS_TOO_EARLY = bit('time.ends-too-early');
const TOO_LATE = bit('time.too-late');
const NONE_FREE = bit('capacity.none-free');

/** Which rules refuse an offer, as bits; 0: it is eligible. */
export type Screen = (offer: Offer) => number;

/**
 * The refusals of all rules as bit operations, because nearly all pairs end here. It says nothing that the rules do not:
 * a test holds it equal to them.
 */
export function screenFor(prepared: PreparedNeed): Screen {
  const { need } = prepared;
  const [low, middle, high] = areaBits(AREAS.filter((each) => covers(each, need.area) || covers(need.area, each)));
  const types = typeMask(ASSISTANCE_TYPES.filter((each) => relation(need.assistanceType, each) !== 'type.outside'));
  const fields = fieldMask(need.field === 'cross' ? FIELDS : [need.field, 'cross']);
  const regions = regionMask(COVERAGE_REGIONS.filter((each) => prepared.regions.get(each) !== 'out'));
  const denied = deniedMask(prepared);
  const languages = languageMask(need.languages);
  const forms = formMask(need.forms);
  return (offer) => {
    const it = compiledOf(offer);
    const [a, b, c] = it.areas;
    let refused = offer.provider === need.requester ? OWN : 0;
    if ((a | b | c) !== 0 && ((a & low) | (b & middle) | (c & high)) === 0) refused |= AREA;
    if (it.types !== 0 && (it.types & types) === 0) refused |= TYPE;
    if (it.fields !== 0 && (it.fields & fields) === 0) refused |= FIELD;
    if ((it.regions & regions) === 0 && (it.regions !== 0 || offer.states.length > 0)) {
      if (!offer.states.includes(need.requester)) refused |= REGION;
    }
    if ((it.conditions & denied) !== 0) refused |= SCOPE;
    if (it.languages !== 0 && languages !== 0 && (it.languages & languages) === 0) refused |= LANGUAGE;
    if (it.forms !== 0 && forms !== 0 && (it.forms & forms) === 0) refused |= FORM;
    if (it.noneFree) refused |= NONE_FREE;
    return refused | timeRefusal(prepared, it);
  };
}

function timeRefusal(
  { today, from, by }: PreparedNeed,
  { leadTime, availableFrom, validUntil }: CompiledOffer,
): number {
  if (validUntil < today) return EXPIRED;
  const start = Math.max(today + leadTime, availableFrom, from ?? -Infinity);
  if (validUntil < start) return ENDS_TOO_EARLY;
  return by !== undefined && by < start ? TOO_LATE : 0;
}

/** How many offers each rule turned away. */
export class TurnedAway {
  private readonly counts = REFUSALS.map(() => 0);

  /** `refused`: the answer of a screen. */
  add(refused: number): void {
    for (let left = refused; left !== 0; left &= left - 1) {
      const at = 31 - Math.clz32(left & -left);
      this.counts[at] = (this.counts[at] ?? 0) + 1;
    }
  }

  /** By code, in the order of the outcomes; only those that occurred. */
  byCode = (): Record<string, number> => refusalsByCode((_, at) => this.counts[at] ?? 0);
}

/** Counts by code, in the order of the outcomes; only those that occurred. */
export function refusalsByCode(count: (code: OutcomeCode, at: number) => number): Record<string, number> {
  const counts: Record<string, number> = {};
  REFUSALS.forEach((code, at) => {
    const each = count(code, at);
    if (each > 0) counts[code] = each;
  });
  return counts;
}
