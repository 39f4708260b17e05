import { LocalDateSchema } from '@clearinghouse/contracts';
import { dayNumber, dayText } from './days.js';

describe('day numbers', () => {
  it('agree with Date for every day from 1900 to 2199', () => {
    const last = Date.parse('2199-12-31') / 86_400_000;
    for (let day = Date.parse('1900-01-01') / 86_400_000; day <= last; day += 1) {
      const text = LocalDateSchema.parse(dayText(day));
      const wanted = new Date(day * 86_400_000).toISOString().slice(0, 10);
      if (dayNumber(text) !== day || text !== wanted) throw new Error(`${text} is not ${wanted}, ${day}`);
    }
    expect(dayNumber(LocalDateSchema.parse('1970-01-01'))).toBe(0);
  });
});
