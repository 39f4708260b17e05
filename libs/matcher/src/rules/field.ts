import { FIELDS } from '@clearinghouse/contracts';
import type { Field } from '@clearinghouse/contracts';
import { NO_PARAMS } from './rule.js';
import type { Params, Rule } from './rule.js';

const single: readonly Field[] = FIELDS.filter((each) => each !== 'cross');

/** A cross-cutting programme meets a need in any field; a cross-cutting need is met in part by single fields, fully by all four. */
export const field: Rule = {
  judge({ need }, { fields }) {
    if (fields.length === 0) return 'field.not-stated';
    if (fields.includes(need.field)) return 'field.names';
    if (need.field !== 'cross') return fields.includes('cross') ? 'field.cross' : 'field.outside';
    return single.every((each) => fields.includes(each)) ? 'field.cross' : 'field.part';
  },
  params({ need }, { fields }, code): Params {
    if (code === 'field.not-stated') return NO_PARAMS;
    return code === 'field.part' ? { field: need.field, parts: [...fields].sort() } : { field: need.field };
  },
};
