import { type LocalDate, LocalDateSchema } from '@clearinghouse/contracts';
import { DEFAULT_POLICY, whyNot } from '@clearinghouse/matcher';
import { dayOf, dueAfter } from './due.js';
import { needOf } from './need.js';
import { list, need, NOW, offer } from './testing/given.js';

const day = (text: string): LocalDate => LocalDateSchema.parse(text);
const due = (by: string | undefined, ...offers: ReturnType<typeof offer>[]) =>
  dueAfter(need(by ? { by: day(by) } : {}), offers, NOW);

describe('when the passing of days changes a list', () => {
  it('is the day after the last of the programme that ends first', () => {
    const later = offer('p-a', { validUntil: day('2026-09-30') });
    const sooner = offer('p-b', { validUntil: day('2026-06-30') });
    expect(due(undefined, later, sooner)).toBe('2026-07-01T00:00:00.000Z');
  });
  it('is never when nothing ends', () => expect(due(undefined, offer('p-a'))).toBeUndefined());
  it('counts the lead time, against the end of the programme and against the last day of the need', () => {
    const slow = offer('p-a', { validUntil: day('2026-06-30'), leadTimeDays: 30 });
    expect(due(undefined, slow)).toBe('2026-06-01T00:00:00.000Z');
    expect(due('2026-04-30', slow)).toBe('2026-04-01T00:00:00.000Z');
  });
  it('is not in the past: what has ended changes nothing any more', () =>
    expect(due(undefined, offer('p-a', { validUntil: day('2026-01-31') }))).toBeUndefined());

  it.each([
    [{ validUntil: day('2026-06-30') }, {}],
    [{ validUntil: day('2026-06-30'), leadTimeDays: 45 }, {}],
    [{ leadTimeDays: 20 }, { by: day('2026-05-15') }],
    [
      { validUntil: day('2026-06-30'), leadTimeDays: 3 },
      { by: day('2026-05-15'), from: day('2026-05-01') },
    ],
  ])('agrees with the rules of the engine: %j for %j fits until then and not after', (programme, fields) => {
    const item = list({ need: need(fields) });
    const it = offer('p-a', programme);
    const turns = dueAfter(item.need, [it], NOW);
    if (!turns) throw new Error('it ends');
    const before = dayOf(new Date(Date.parse(turns) - 1).toISOString() as never); // the day before, of any form
    const failed = (on: LocalDate) => whyNot(needOf(item), it, DEFAULT_POLICY, on).failed.length;
    expect([failed(before), failed(dayOf(turns))]).toEqual([0, 1]);
  });
});
