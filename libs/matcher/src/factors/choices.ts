import type { Reason } from '@clearinghouse/contracts';
import { countShared } from '../rules/shared.js';
import type { FactorMeasure } from './factor.js';
import { NEUTRAL } from './factor.js';

/** How many of the languages, or of the forms, that the need accepts are on offer: one of many is just above 500, all are 1000. */
const choice = (name: 'language' | 'form', list: 'languages' | 'forms'): FactorMeasure => ({
  points({ need }, offer) {
    if (need[list].length === 0 || offer[list].length === 0) return NEUTRAL;
    return NEUTRAL + Math.floor((countShared<string>(need[list], offer[list]) * NEUTRAL) / need[list].length);
  },
  reason({ need }, offer): Reason {
    const open = need[list].length === 0 || offer[list].length === 0;
    return {
      code: open ? `factor.${name}-open` : `factor.${name}`,
      params: open ? {} : { shared: countShared<string>(need[list], offer[list]), accepted: need[list].length },
      fields: [`need.${list}`, `programme.${list}`],
    };
  },
});

export const language = choice('language', 'languages');
export const form = choice('form', 'forms');
