import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '../testing/eventually.js';
import { clockContract } from './clock.contract.js';
import { moveClock } from './move-clock.js';
import { SystemClock } from './system-clock.js';
import { TestClock } from './test-clock.js';

const HOUR_MS = 3_600_000;
const fresh = () => {
  const folder = mkdtempSync(join(tmpdir(), 'clearinghouse-clock-'));
  const path = join(folder, 'offset');
  return { path, clock: new TestClock(path), stop: () => rmSync(folder, { recursive: true }) };
};
const ahead = (clock: TestClock) => Math.round((Date.parse(clock.now()) - Date.now()) / HOUR_MS) || 0; // not -0

clockContract('SystemClock', () => ({ clock: new SystemClock(), stop: () => undefined }));
clockContract('TestClock', fresh);

describe('moving the clock', () => {
  it('moves every clock of the file, either way, and adds up', async () => {
    const { path, clock, stop } = fresh();
    const elsewhere = new TestClock(path); // as in another process: they share nothing but the file
    await moveClock(clock, 5 * HOUR_MS);
    await eventually('both to be ahead', () => ahead(clock) === 5 && ahead(elsewhere) === 5, { timeoutMs: 200 });
    await moveClock(elsewhere, -6 * HOUR_MS);
    await eventually('both to be behind', () => ahead(clock) === -1 && ahead(elsewhere) === -1, { timeoutMs: 200 });
    stop();
  });
  it('stays with the machine while the file holds no number', () => {
    const { path, clock, stop } = fresh();
    writeFileSync(path, 'tomorrow');
    expect(ahead(clock)).toBe(0);
    stop();
  });
  it('is refused outside the test setting', async () => {
    await expect(moveClock(new SystemClock(), 1)).rejects.toMatchObject({ code: 'CLOCK.NOT_A_TEST' });
  });
});
