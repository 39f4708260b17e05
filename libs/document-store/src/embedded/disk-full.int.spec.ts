import { execFileSync } from 'node:child_process';
import { startChild } from '../testing/child.js';
import { eventually } from '../testing/eventually.js';
import type { Harness } from '../testing/harness.js';
import { embeddedHarness } from '../testing/places.js';
import { collect } from '../testing/refusal.js';
import { sampleDefinition } from '../testing/sample.js';

// A limit on the size of files stands for the full disk: the write fails in the same place, and it can be lifted.
describe('an embedded file on a full disk', () => {
  let harness: Harness;
  beforeEach(async () => {
    harness = await embeddedHarness();
  });
  afterEach(() => harness.destroy());

  it('refuses as full, loses nothing acknowledged, and goes on when the disk has room', async () => {
    const child = startChild('disk-full.child.ts', harness.place, 24 * 1024);
    const count = (what: string) => child.lines.filter((line) => line.startsWith(what)).length;
    try {
      await eventually('the child to meet the full disk', () => count('readable') > 0, 40_000);
      const stored = count('stored');
      expect(count('refused')).toBe(count('refused full'));
      expect(count('refused')).toBeGreaterThan(8);
      expect(child.lines).toContain(`readable ${stored}`);
      execFileSync('prlimit', ['--pid', String(child.process.pid), '--fsize=unlimited']);
      await child.ended;
      expect([child.process.exitCode, count('stored')]).toEqual([0, stored + 1]);
    } finally {
      child.process.kill('SIGKILL');
    }
    const { collections: samples } = await harness.open((store) => store.collection(sampleDefinition()));
    const found = (await collect(samples.all())).map(({ id }) => `stored ${id}`);
    expect(found).toEqual(child.lines.filter((line) => line.startsWith('stored')).sort());
  });
});
