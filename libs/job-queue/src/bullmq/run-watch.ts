import type { BullmqRun } from './bullmq-run.js';
import type { Ledger } from './ledger.js';

/** A cancellation anywhere is seen after at most this time and one answer of the server. */
const LOOK_MS = 300;

/** The runs of this process, each looked up in the ledger while it runs: cancelled elsewhere, or lost? */
export class RunWatch {
  private readonly runs = new Map<string, BullmqRun>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly ledger: Ledger) {}

  all(): Iterable<BullmqRun> {
    return this.runs.values();
  }

  /** What runs now, as promises of its end. */
  ends(): readonly Promise<void>[] {
    return [...this.runs.values()].map(({ ended }) => ended);
  }

  add(run: BullmqRun): void {
    this.runs.set(run.id, run);
    this.timer ??= setTimeout(() => void this.look(), LOOK_MS);
  }

  remove(run: BullmqRun): void {
    this.runs.delete(run.id);
    run.end();
    if (this.runs.size > 0) return;
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private async look(): Promise<void> {
    // A server that is away answers nothing: the runs go on, and the lock decides afterwards.
    await Promise.allSettled([...this.runs.values()].map((run) => this.lookAt(run)));
    this.timer = this.runs.size > 0 ? setTimeout(() => void this.look(), LOOK_MS) : undefined;
  }

  private async lookAt(run: BullmqRun): Promise<void> {
    const noted = await this.ledger.runOf(run.key);
    if (noted.run !== run.id) run.stop.stop('lost');
    else if (noted.cancelled === run.id) run.stop.stop('cancelled');
  }
}
