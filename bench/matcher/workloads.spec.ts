import * as w1 from './w1.mjs';
import * as w2 from './w2.mjs';
import * as w3 from './w3.mjs';
import * as w4 from './w4.mjs';
import * as w5 from './w5.mjs';
import * as w8 from './w8.mjs';
import { exponent, quantile } from './measure.mjs';

/** Each workload at a small size: the answers are compared inside; no time is asserted. */
describe('the workloads of the engine', () => {
  it('W1: index, plain loop and columnar scan answer alike', () => {
    expect(w1.at(300, { asked: 30, plain: 30, runs: 1 })).toMatchObject({ size: 300 });
  });
  it('W2: a changed programme names the items that a full answer names', () => {
    const row = w2.at(60, { programmes: 300, changes: 20, runs: 1, checked: 20 });
    expect(row.itemsNamedByOneAdded).toBeGreaterThan(0);
  });
  it('W3: every item against every programme', () => {
    expect(w3.at([40, 300], { runs: 1, checked: 40 }).kept).toBeGreaterThan(10);
  });
  it('W3: two threads on one shared index answer alike', async () => {
    const row = await w3.onThreads(2, [40, 300], { runs: 1, checked: 10 });
    expect(row.kept).toBe(w3.at([40, 300], { runs: 1, checked: 1 }).kept);
  });
  it('W4: all stages proven best, and greedy serves no more', () => {
    const { stages, finished } = w4.at([60, 12], { runs: 1 });
    expect([finished, ...stages.map(({ gap }) => gap)]).toEqual([true, 0, 0, 0, 0]);
  });
  it('W5: requests of eight items', () => {
    expect(w5.at(300, { asked: 5, runs: 1 }).coveredOnAverage).toBeGreaterThan(1);
  });
  it('W8: holds every programme', () => {
    expect(w8.at(1_500, { runs: 1 }).size).toBe(1_500);
  });
  it('measures: nearest rank, and the exponent of a known growth', () => {
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2);
    expect(exponent([1, 10, 100].map((size) => [size, size ** 2]))).toBe(2);
  });
});
