import type { Log } from '../logging/log.js';
import { within } from '../platform/within.js';

/** An orchestrator kills after 30 s; a process that cannot stop in 15 s says so and goes. */
const DEADLINE_MS = 15_000;

/** SIGTERM and SIGINT: close, then end with 0; with 1 when closing fails or takes too long. A second signal changes nothing. */
export function closeOnSignal(log: Log, close: () => Promise<void>): { stopping(): boolean } {
  let closing = false;
  const stop = (signal: NodeJS.Signals) => {
    if (closing) return;
    closing = true;
    log.info({ signal }, 'stopping');
    within(DEADLINE_MS, 'stopping', close()).then(
      () => process.exit(0),
      (err: unknown) => {
        log.error({ err }, 'could not stop in order');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  return { stopping: () => closing };
}
