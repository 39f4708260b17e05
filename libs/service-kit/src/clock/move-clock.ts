import { rename, writeFile } from 'node:fs/promises';
import { CodedError } from '@clearinghouse/contracts';
import type { Clock } from './clock.js';
import { readOffset, TestClock } from './test-clock.js';

/**
 * Moves the clock of every process that shares the file by `ms` (negative: back); they follow within 50 ms.
 * @throws CodedError CLOCK.NOT_A_TEST outside the test setting, that is: unless CLEARINGHOUSE_TEST_CLOCK names the file
 */
export async function moveClock(clock: Clock, ms: number): Promise<void> {
  if (!(clock instanceof TestClock)) throw new CodedError('CLOCK.NOT_A_TEST');
  const draft = `${clock.path}.${process.pid}`;
  await writeFile(draft, String(readOffset(clock.path) + ms));
  await rename(draft, clock.path);
}
