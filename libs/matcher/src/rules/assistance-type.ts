import type { AssistanceType } from '@clearinghouse/contracts';
import { parentAssistanceType } from '@clearinghouse/taxonomy';
import type { OutcomeCode } from '../outcomes.js';
import { NO_PARAMS } from './rule.js';
import type { Params, Rule } from './rule.js';
import { SUBSTITUTES, UNDEFINED_WORDS } from './substitutes.js';

type Relation = Extract<OutcomeCode, `type.${string}`>;

/** How one type on offer relates to the type needed. */
export function relation(needed: AssistanceType, given: AssistanceType): Relation {
  if (given === needed) return 'type.names';
  if (parentAssistanceType(given) === needed) return 'type.narrower';
  if (SUBSTITUTES[needed]?.includes(given)) return 'type.substitute';
  if (parentAssistanceType(needed) === given) return 'type.wider';
  if (needed === 'other' || UNDEFINED_WORDS[needed]?.includes(given)) return 'type.open';
  return 'type.outside';
}

/** From the best for the need to the least; a programme counts by the best of its types. */
const BEST_FIRST: readonly Relation[] = ['type.names', 'type.narrower', 'type.substitute', 'type.wider', 'type.open'];

export const assistanceType: Rule = {
  judge({ need }, { assistanceTypes }) {
    if (assistanceTypes.length === 0) return 'type.not-stated';
    if (assistanceTypes.includes(need.assistanceType)) return 'type.names';
    let best = BEST_FIRST.length;
    for (const given of assistanceTypes) {
      const place = BEST_FIRST.indexOf(relation(need.assistanceType, given));
      if (place >= 0 && place < best) best = place;
    }
    return BEST_FIRST[best] ?? 'type.outside';
  },
  params({ need }, { assistanceTypes }, code): Params {
    if (code === 'type.not-stated') return NO_PARAMS;
    if (code === 'type.names' || code === 'type.outside') return { type: need.assistanceType };
    const given = assistanceTypes.filter((each) => relation(need.assistanceType, each) === code);
    return { type: need.assistanceType, given: given.sort() };
  },
};
