import { Progress } from './progress.js';

/** Takes and finishes at once. */
const through = (progress: Progress, ...offsets: number[]) => offsets.map((offset) => progress.take(offset)?.());

describe('the progress of a partition', () => {
  it('is committed up to the lowest unfinished offset, once', () => {
    const progress = new Progress('t', 0, 40);
    expect(progress.uncommitted()).toBeUndefined();
    const slow = progress.take(40);
    through(progress, 41, 42);
    expect(progress.uncommitted()).toBeUndefined();
    slow?.();
    expect(progress.uncommitted()).toBe(43);
    progress.committedTo(43);
    expect([progress.uncommitted(), progress.size]).toEqual([undefined, 0]);
  });

  it('asks again for what a batch leaves out, and believes the same answer the second time', () => {
    const progress = new Progress('t', 0, 40);
    expect(progress.leftOut(61)).toBe(40);
    expect(progress.leftOut(40)).toBeUndefined();
    through(progress, 40, 41);
    expect(progress.leftOut(61)).toBeUndefined(); // it was asked for before: offsets may have gaps
    through(progress, 61);
    expect(progress.leftOut(70)).toBe(62);
  });

  it('takes nothing twice while it is known to be taken', () => {
    const progress = new Progress('t', 0, 0);
    progress.take(0);
    progress.take(1);
    expect([progress.take(0), progress.take(1)]).toEqual([undefined, undefined]);
    expect(progress.take(2)).toBeDefined();
  });

  it('begins again below what was finished, when the topic was emptied', () => {
    const progress = new Progress('t', 0, 90);
    through(progress, 90, 91);
    expect(progress.leftOut(0)).toBeUndefined();
    through(progress, 0, 1);
    expect(progress.uncommitted()).toBe(2);
  });
});
