/** How a failed attempt tells BullMQ, which counts no kills, when to try again. */
export class RetryLater extends Error {
  constructor(
    reason: string,
    readonly pauseMs: number,
    cause: unknown,
  ) {
    super(reason, { cause });
    this.name = 'RetryLater';
  }
}
