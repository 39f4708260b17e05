import { NO_PARAMS } from './rule.js';
import type { Params, Rule } from './rule.js';
import { anyShared, sharedOf } from './shared.js';

/** One acceptable form in common is enough: in the country, a regional event, or at a distance. */
export const form: Rule = {
  judge({ need }, { forms }) {
    if (forms.length === 0) return 'form.not-stated';
    if (need.forms.length === 0) return 'form.need-open';
    return anyShared(need.forms, forms) ? 'form.shared' : 'form.none-shared';
  },
  params({ need }, { forms }, code): Params {
    return code === 'form.shared' ? { forms: sharedOf(need.forms, forms) } : NO_PARAMS;
  },
};
