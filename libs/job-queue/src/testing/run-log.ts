import type { JobHandler, JobRun } from '../port.js';

export interface LoggedRun {
  readonly key: string;
  readonly attempt: number;
  readonly seen: Readonly<Record<string, number>>;
  /** Milliseconds on a clock that never steps. */
  readonly startedAt: number;
}

/** Notes every run and how many went on at once, in all and of one key. */
export class RunLog {
  readonly runs: LoggedRun[] = [];
  mostAtOnce = 0;
  mostOfOneKey = 0;
  private readonly active: string[] = [];

  of(key: string): LoggedRun[] {
    return this.runs.filter((run) => run.key === key);
  }

  handler(work: (run: JobRun) => Promise<unknown> = async () => undefined): JobHandler {
    return async (run) => {
      const { key, attempt, seen } = run;
      this.runs.push({ key, attempt, seen, startedAt: performance.now() });
      this.active.push(key);
      this.mostAtOnce = Math.max(this.mostAtOnce, this.active.length);
      this.mostOfOneKey = Math.max(this.mostOfOneKey, this.active.filter((other) => other === key).length);
      try {
        await work(run);
      } finally {
        this.active.splice(this.active.indexOf(key), 1);
      }
    };
  }
}

/** What a handler does that can be stopped: waits for its signal, then gives up. */
export const untilStopped = ({ signal }: JobRun): Promise<never> =>
  new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason));
  });
