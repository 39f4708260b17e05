import { pauseAfter, reasonOf, retryPolicy } from './retry-policy.js';

describe('the retry policy', () => {
  it('allows three attempts of one job at a time unless told otherwise', () => {
    expect(retryPolicy()).toEqual({ concurrency: 1, attempts: 3, pauseMs: 200 });
    expect(retryPolicy({ attempts: 5 })).toEqual({ concurrency: 1, attempts: 5, pauseMs: 200 });
  });

  it('doubles the pause up to 30 s', () => {
    const pauses = [1, 2, 3, 8, 9, 1_000].map((spent) => pauseAfter(spent, { pauseMs: 200 }));
    expect(pauses).toEqual([200, 400, 800, 25_600, 30_000, 30_000]);
  });

  it('names a reason whatever was thrown, at bounded length', () => {
    expect(reasonOf(new RangeError('too far'))).toBe('RangeError: too far');
    expect(reasonOf('text')).toBe('text');
    expect(reasonOf(new Error('x'.repeat(5_000)))).toHaveLength(1_000);
  });
});
