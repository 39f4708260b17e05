import { isStoreError } from '@clearinghouse/document-store';
import { isBusError } from '@clearinghouse/event-bus';
import { isQueueError } from '@clearinghouse/job-queue';
import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from '../logging/log.js';

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 2000;

const isAway = (error: unknown): boolean =>
  isStoreError(error, 'unavailable') || isBusError(error, 'unavailable') || isQueueError(error, 'unavailable');

/** Tries until a part is there, saying once for what it waits. Anything else than being away is thrown; abort ends it. */
export async function waitFor(
  part: string,
  reach: () => Promise<unknown>,
  log: Log,
  signal: AbortSignal,
): Promise<void> {
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
    try {
      await reach();
      if (pauseMs > FIRST_PAUSE_MS) log.info({ part }, 'is there');
      return;
    } catch (error) {
      if (!isAway(error)) throw error;
      if (pauseMs === FIRST_PAUSE_MS) log.warn({ part }, 'does not answer; waiting for it');
    }
    await pause(pauseMs, undefined, { signal });
  }
}
