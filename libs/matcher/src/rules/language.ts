import { NO_PARAMS } from './rule.js';
import type { Params, Rule } from './rule.js';
import { anyShared, sharedOf } from './shared.js';

/** One working language in common is enough. */
export const language: Rule = {
  judge({ need }, { languages }) {
    if (languages.length === 0) return 'language.not-stated';
    if (need.languages.length === 0) return 'language.need-open';
    return anyShared(need.languages, languages) ? 'language.shared' : 'language.none-shared';
  },
  params({ need }, { languages }, code): Params {
    return code === 'language.shared' ? { languages: sharedOf(need.languages, languages) } : NO_PARAMS;
  },
};
