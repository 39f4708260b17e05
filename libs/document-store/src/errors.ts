/** What a store may refuse. `kind` tells them apart; names stay the same over both adapters. */
export type StoreErrorKind =
  | 'duplicate-id'
  | 'duplicate-key'
  | 'stale-version'
  | 'missing-document'
  | 'undeclared-index'
  | 'event-too-large'
  | 'unavailable'
  | 'full';

export class StoreError extends Error {
  constructor(
    readonly kind: StoreErrorKind,
    readonly details: Readonly<Record<string, string | number>> = {},
    options?: { cause?: unknown },
  ) {
    super(`${kind} ${JSON.stringify(details)}`, options);
    this.name = 'StoreError';
  }
}
export const isStoreError = (error: unknown, kind?: StoreErrorKind): error is StoreError =>
  error instanceof StoreError && (kind === undefined || error.kind === kind);
