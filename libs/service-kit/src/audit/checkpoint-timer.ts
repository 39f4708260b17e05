import type { Log } from '../logging/log.js';
import type { MakeCheckpoints } from './make-checkpoints.js';

/** The first comes soon after a start, so that a process that is often restarted makes some too. */
const SOON_MS = 600_000;

/** Makes checkpoints every `everyMs`. What fails is tried again the next time. */
export function startCheckpoints(make: MakeCheckpoints, log: Log, everyMs: number): { close(): Promise<void> } {
  let running: Promise<void> | undefined;
  let closed = false;
  const run = async () => {
    await make.run().catch((err: unknown) => {
      if (!closed) log.warn({ err }, 'no checkpoint could be made');
    });
    running = undefined;
  };
  const start = () => void (running ??= run());
  const first = setTimeout(start, Math.min(SOON_MS, everyMs));
  const timer = setInterval(start, everyMs);
  return {
    close: async () => {
      closed = true;
      clearTimeout(first);
      clearInterval(timer);
      await running;
    },
  };
}
