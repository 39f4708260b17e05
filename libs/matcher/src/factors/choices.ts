import { fixedReason, reasonsBy } from '../fixed-reason.js';
import { countShared } from '../rules/shared.js';
import type { FactorMeasure } from './factor.js';
import { NEUTRAL } from './factor.js';

/** How many of the languages, or of the forms, that the need accepts are on offer: one of many is just above 500, all are 1000. */
function choice(name: 'language' | 'form', list: 'languages' | 'forms'): FactorMeasure {
  const fields = [`need.${list}`, `programme.${list}`];
  const open = fixedReason(`factor.${name}-open`, {}, fields);
  /** By accepted x 16 + shared. */
  const counted = reasonsBy(16 * 16, (number) =>
    fixedReason(`factor.${name}`, { shared: number % 16, accepted: Math.floor(number / 16) }, fields),
  );
  return {
    points({ need }, offer) {
      if (need[list].length === 0 || offer[list].length === 0) return NEUTRAL;
      return NEUTRAL + Math.floor((countShared<string>(need[list], offer[list]) * NEUTRAL) / need[list].length);
    },
    reason({ need }, offer) {
      if (need[list].length === 0 || offer[list].length === 0) return open;
      const [shared, accepted] = [countShared<string>(need[list], offer[list]), need[list].length];
      return accepted < 16
        ? counted(accepted * 16 + shared)
        : { code: `factor.${name}`, params: { shared, accepted }, fields };
    },
  };
}

export const language = choice('language', 'languages');
export const form = choice('form', 'forms');
