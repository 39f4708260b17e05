export type QueueErrorKind = 'unavailable' | 'bad-key' | 'closed';

export class QueueError extends Error {
  constructor(
    readonly kind: QueueErrorKind,
    readonly details: Readonly<Record<string, string | number>> = {},
    options?: { cause?: unknown },
  ) {
    super(`${kind} ${JSON.stringify(details)}`, options);
    this.name = 'QueueError';
  }
}
export const isQueueError = (error: unknown, kind?: QueueErrorKind): error is QueueError =>
  error instanceof QueueError && (kind === undefined || error.kind === kind);
