import { instant, LocalDateSchema } from '@clearinghouse/contracts';
import { writtenDay } from './written-day.js';

describe('a day written out', () => {
  it.each([
    ['2009-05-13', '13 May 2009'],
    ['2026-01-01', '1 January 2026'],
    ['2028-02-29', '29 February 2028'],
  ])('%s', (day, text) => expect(writtenDay(LocalDateSchema.parse(day))).toBe(text));
  it('of an instant is its day in UTC', () => {
    expect(writtenDay(instant(Date.UTC(2026, 11, 31, 23, 59)))).toBe('31 December 2026');
  });
});
