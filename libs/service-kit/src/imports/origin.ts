/** Where an imported record came from; kept by the record. */
export interface Origin {
  readonly source: string;
  readonly key: string;
  readonly batch: string;
  readonly acceptedAt: string;
}

/** A batch accepted earlier, or this one again, must not undo what the record has been told since. */
export function isOlder(origin: Origin, applied: Origin | undefined): boolean {
  if (!applied) return false;
  return origin.batch === applied.batch || origin.acceptedAt < applied.acceptedAt;
}
