export type BusErrorKind = 'undeclared-topic' | 'refused' | 'unavailable' | 'closed';

export class BusError extends Error {
  constructor(
    readonly kind: BusErrorKind,
    readonly details: Readonly<Record<string, string | number>> = {},
    options?: { cause?: unknown },
  ) {
    super(`${kind} ${JSON.stringify(details)}`, options);
    this.name = 'BusError';
  }
}
export const isBusError = (error: unknown, kind?: BusErrorKind): error is BusError =>
  error instanceof BusError && (kind === undefined || error.kind === kind);
