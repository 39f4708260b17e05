import type { JobHandler, JobRun } from '../port.js';
import { RunSignal } from '../run-signal.js';
import type { ActiveJob } from './job-record.js';

export type Outcome = { readonly error: unknown } | 'done';

/** One run of one job in this process. */
export class EmbeddedRun {
  readonly stop = new RunSignal();
  done = 0;
  note: string | null = null;
  /** Given back before its handler ended: the outcome no longer counts. */
  abandoned = false;

  constructor(
    readonly key: string,
    private readonly job: ActiveJob,
  ) {}

  async outcome(handler: JobHandler): Promise<Outcome> {
    try {
      await handler(this.asSeenByTheHandler());
      return 'done';
    } catch (error) {
      return { error };
    }
  }

  private asSeenByTheHandler(): JobRun {
    return {
      key: this.key,
      seen: { ...this.job.seen },
      attempt: this.job.spent + 1,
      signal: this.stop.signal,
      report: async (done, note) => {
        this.done = done;
        this.note = note ?? null;
      },
    };
  }
}
