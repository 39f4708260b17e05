import type { LocalDate } from '@clearinghouse/contracts';
import { LocalDateSchema } from '@clearinghouse/contracts';
import { dayNumber, dayText } from '../days.js';
import { weightingOf } from '../policy.js';
import { prepareNeed } from '../prepared-need.js';
import type { PreparedNeed } from '../prepared-need.js';
import { earliestStart } from '../rules/time.js';
import { scoreFrom } from '../score.js';
import { screenFor } from '../screen.js';
import type { Need, Offer, Policy } from '../types.js';
import { checkNeed, checkOffer } from '../validate-input.js';
import { changed, dayParams, offerChange } from './change.js';
import type { OfferChange } from './change.js';
import * as list from './list-changes.js';

export interface Raise {
  readonly change: OfferChange;
  /** The score with this one change, and by how much it is higher. */
  readonly score: number;
  readonly gain: number;
}

/**
 * For a programme that fits: single changes of what it states, each scored as if it were so, highest gain first, then by
 * code. Nothing here is about the provider itself. Empty when nothing would raise the score, or the pair does not fit.
 * @throws CodedError POLICY.INVALID, MATCH.INPUT_INVALID
 */
export function whatWouldRaise(need: Need, offer: Offer, policy: Policy, today: LocalDate): Raise[] {
  const { weights, sum } = weightingOf(policy);
  checkNeed(need);
  checkOffer(offer);
  const prepared = prepareNeed(need, today);
  const refused = screenFor(prepared);
  if (refused(offer) !== 0) return [];
  const scoreOf = (it: Offer) => (refused(it) === 0 ? scoreFrom(prepared, it, weights, sum, 0) : 0);
  const is = scoreOf(offer);
  return singleChanges(prepared, offer)
    .map((change) => ({ change, score: scoreOf(changed(offer, [change])) }))
    .map(({ change, score }) => ({ change, score, gain: score - is }))
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain - a.gain || (keyOf(a) < keyOf(b) ? -1 : 1));
}

const keyOf = ({ change: { reason } }: Raise): string => `${reason.code} ${JSON.stringify(reason.params)}`;

/** Every single statement that some factor could gain from. */
export function singleChanges(prepared: PreparedNeed, offer: Offer): OfferChange[] {
  const { need } = prepared;
  const missing = <T>(asked: readonly T[], given: readonly T[]) => asked.filter((each) => !given.includes(each));
  return [
    ...missing([need.area], offer.areas).map((code) => list.addArea(offer, code)),
    ...missing([need.assistanceType], offer.assistanceTypes).map((code) => list.addType(offer, code)),
    ...missing([need.field], offer.fields).map((code) => list.addField(offer, code)),
    ...missing([need.requester], offer.states).map(() => list.nameState(offer, prepared)),
    ...missing(need.languages, offer.languages).map((code) => list.addLanguage(offer, code)),
    ...missing(need.forms, offer.forms).map((code) => list.addForm(offer, code)),
    ...longer(prepared, offer),
    ...sooner(prepared, offer),
    ...ceiling(prepared, offer),
    ...room(offer),
  ];
}

const HALF_A_YEAR = 180;

/** A last day that leaves half a year to spare, or all that the need has. */
function longer(prepared: PreparedNeed, offer: Offer): OfferChange[] {
  if (!offer.validUntil) return [];
  const wanted = Math.min(earliestStart(prepared, offer) + HALF_A_YEAR, prepared.by ?? Infinity);
  const days = wanted - dayNumber(offer.validUntil);
  if (days <= 0) return [];
  const validUntil = LocalDateSchema.parse(dayText(wanted));
  const params = dayParams(offer.validUntil, validUntil);
  return [offerChange('valid-until.extend', 'validUntil', params, { validUntil }, days)];
}

/** A start today: as soon as any need could want it. */
function sooner({ today }: PreparedNeed, offer: Offer): OfferChange[] {
  const { leadTimeDays: lead, availableFrom: first } = offer;
  const availableFrom = LocalDateSchema.parse(dayText(today));
  const early = first === undefined ? 0 : dayNumber(first) - today;
  return [
    ...(lead
      ? [offerChange('lead-time.shorten', 'leadTimeDays', { from: lead, to: 0 }, { leadTimeDays: 0 }, lead)]
      : []),
    ...(early > 0
      ? [
          offerChange(
            'available-from.bring-forward',
            'availableFrom',
            dayParams(first, availableFrom),
            { availableFrom },
            early,
          ),
        ]
      : []),
  ];
}

function ceiling({ need: { budgetUsd: to } }: PreparedNeed, { budgetCeilingUsd: from }: Offer): OfferChange[] {
  if (to === undefined || (from ?? 0) >= to) return [];
  const params: Record<string, number> = from === undefined ? { to } : { from, to };
  return [offerChange('budget-ceiling.raise', 'budgetCeilingUsd', params, { budgetCeilingUsd: to })];
}

/** Twenty a year earn all points of capacity. */
function room({ capacity }: Offer): OfferChange[] {
  const enough = { month: 2, quarter: 5, year: 20 };
  if (!capacity || capacity.amount >= enough[capacity.period]) return [];
  const to = enough[capacity.period];
  return [
    offerChange('capacity.raise', 'capacity', { from: capacity.amount, to }, { capacity: { ...capacity, amount: to } }),
  ];
}
