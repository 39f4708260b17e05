/**
 * Why a running job is told to stop; what becomes of it afterwards follows from this. `lost`: the job belongs to
 * nobody or to somebody else by now.
 */
export type StopReason = 'cancelled' | 'closed' | 'lost';

/** The stop signal of one run. The first reason stays, except that a cancellation outlives a closing worker. */
export class RunSignal {
  private readonly controller = new AbortController();
  private stopped: StopReason | null = null;

  get signal(): AbortSignal {
    return this.controller.signal;
  }
  get reason(): StopReason | null {
    return this.stopped;
  }
  stop(reason: StopReason): void {
    if (this.stopped !== 'cancelled') this.stopped = reason;
    this.controller.abort(new Error(`the job was stopped: ${reason}`));
  }
}
