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
  private giveUp: () => void = () => undefined;
  /** Resolves when the worker no longer waits for the handler. */
  private readonly abandoned = new Promise<void>((resolve) => {
    this.giveUp = resolve;
  });

  constructor(readonly key: string) {}

  abandon(): void {
    this.giveUp();
  }

  async outcome(handler: JobHandler, seen: Seen, attempt: number, report: Report): Promise<Outcome> {
    const { key } = this;
    const { signal } = this.stop;
    const late = this.abandoned.then(() => {
      throw new Error('the handler did not end in time');
    });
    try {
      const running = handler({ key, seen, attempt, signal, report: (done, note) => report({ done, note }) });
      await Promise.race([running, late]);
      return { error: null, failed: false, stopped: this.stop.reason };
    } catch (error) {
      return { error, failed: true, stopped: this.stop.reason };
    }
  }
}

/** As BullMQ stores it with the job. */
export interface Progress {
  readonly done: number;
  readonly note: string | undefined;
}
export type Report = (progress: Progress) => Promise<void>;
