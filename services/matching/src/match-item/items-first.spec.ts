import { setTimeout as pause } from 'node:timers/promises';
import { ItemsFirst } from './items-first.js';

const since = (from: number): number => performance.now() - from;

describe('work that gives way to single items', () => {
  it('goes on at once where there are none', async () => {
    const items = new ItemsFirst();
    const from = performance.now();
    await items.done();
    expect(since(from)).toBeLessThan(90);
  });
  it('waits for those under way, and a little for the next', async () => {
    const items = new ItemsFirst();
    let ended = 0;
    void items.during(() => pause(30)).then(() => (ended = performance.now()));
    await items.done();
    expect(ended).toBeGreaterThan(0);
    expect(since(ended)).toBeGreaterThanOrEqual(15);
  });
  it('waits for one that fails, and no longer', async () => {
    const items = new ItemsFirst();
    const failing = items.during(() => Promise.reject(new Error('list is not here yet')));
    await expect(failing).rejects.toThrow('not here yet');
    await pause(25);
    const from = performance.now();
    await items.done();
    expect(since(from)).toBeLessThan(90);
  });
  it('does not wait for ever', async () => {
    const items = new ItemsFirst();
    const end = new AbortController();
    const endless = items.during(() => pause(60_000, undefined, { signal: end.signal }));
    const from = performance.now();
    await items.done();
    expect(since(from)).toBeLessThan(1000);
    end.abort();
    await expect(endless).rejects.toThrow();
  });
});
