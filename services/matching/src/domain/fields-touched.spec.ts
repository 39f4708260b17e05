import { FIELDS, LocalDateSchema } from '@clearinghouse/contracts';
import { DEFAULT_POLICY, matchNeed } from '@clearinghouse/matcher';
import { fieldsTouched } from './fields-touched.js';
import { needOf } from './need.js';
import { list, need, offer } from './testing/given.js';

const today = LocalDateSchema.parse('2026-03-01');

describe('fields whose needs a programme could meet', () => {
  it('are exactly those for which the engine does not turn it away', () => {
    const combinations = [[], ...FIELDS.map((field) => [field]), ...FIELDS.slice(1).map((field) => [field, FIELDS[0]])];
    for (const fields of combinations)
      for (const field of FIELDS) {
        const wanted = needOf(list({ need: need({ field }) }));
        const { turnedAway } = matchNeed(wanted, [offer('p-1', { fields })], DEFAULT_POLICY, today);
        expect([fields, field, !turnedAway['field.outside']]).toEqual([
          fields,
          field,
          fieldsTouched(fields).includes(field),
        ]);
      }
  });
});
