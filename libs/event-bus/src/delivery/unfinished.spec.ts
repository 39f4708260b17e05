import fc from 'fast-check';
import { Unfinished } from './unfinished.js';

describe('the lowest unfinished position', () => {
  it('is the first to come, then the lowest not finished, gaps or not', () => {
    const unfinished = new Unfinished(5);
    expect(unfinished.lowest()).toBe(5);
    const five = unfinished.take(5);
    const eight = unfinished.take(8);
    eight();
    expect([unfinished.lowest(), unfinished.size]).toEqual([5, 2]);
    five();
    expect([unfinished.lowest(), unfinished.size]).toEqual([9, 0]);
  });

  it('is that in whatever order positions are finished', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5000), { minLength: 1, maxLength: 3000 }), fc.nat(), (order, seed) => {
        const positions = [...new Set(order)].sort((a, b) => a - b);
        const unfinished = new Unfinished(positions[0] ?? 0);
        const open = new Map(positions.map((position) => [position, unfinished.take(position)]));
        const shuffled = [...positions].sort((a, b) => ((a * 7919 + seed) % 1009) - ((b * 7919 + seed) % 1009));
        for (const position of shuffled) {
          open.get(position)?.();
          open.delete(position);
          const lowest = Math.min(...open.keys());
          const last = positions.at(-1) ?? 0;
          expect(unfinished.lowest()).toBe(open.size === 0 ? last + 1 : lowest);
        }
      }),
      { numRuns: 20 },
    );
  });
});
