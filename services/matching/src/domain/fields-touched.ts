import { type Field, FIELDS } from '@clearinghouse/contracts';

/** Fields of needs that a programme with these fields could meet, wholly or in part: cross-cutting meets any, on either side. */
export const fieldsTouched = (fields: readonly Field[]): readonly Field[] =>
  fields.length === 0 || fields.includes('cross')
    ? FIELDS
    : FIELDS.filter((need) => need === 'cross' || fields.includes(need));
