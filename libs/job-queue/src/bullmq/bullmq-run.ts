import { randomUUID } from 'node:crypto';
import type { JobHandler } from '../port.js';
import { RunSignal, type StopReason } from '../run-signal.js';
import type { Seen } from '../seen.js';

export interface Outcome {
  readonly error: unknown;
  readonly failed: boolean;
  /** As it stood when the handler ended. */
  readonly stopped: StopReason | null;
}

/** One run of one job in this process. */
export class BullmqRun {
  readonly id = randomUUID();
  readonly stop = new RunSignal();
  private readonly noLonger = signal();
  private readonly over = signal();

  constructor(readonly key: string) {}

  /** Resolves when the worker has stopped waiting for the handler, usually because it ended. */
  get ended(): Promise<void> {
    return this.over.given;
  }
  end(): void {
    this.over.give();
  }
  /** The worker no longer waits for the handler. */
  abandon(): void {
    this.noLonger.give();
  }

  async outcome(handler: JobHandler, seen: Seen, attempt: number, report: Report): Promise<Outcome> {
    const { key } = this;
    const { signal: stopSignal } = this.stop;
    const late = this.noLonger.given.then(() => {
      throw new Error('the handler did not end in time');
    });
    try {
      const running = handler({
        key,
        seen,
        attempt,
        signal: stopSignal,
        report: (done, note) => report({ done, note }),
      });
      await Promise.race([running, late]);
      return { error: null, failed: false, stopped: this.stop.reason };
    } catch (error) {
      return { error, failed: true, stopped: this.stop.reason };
    }
  }
}

function signal() {
  let give: () => void = () => undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give: () => give() };
}

/** As BullMQ stores it with the job. */
export interface Progress {
  readonly done: number;
  readonly note: string | undefined;
}
export type Report = (progress: Progress) => Promise<void>;
