import type { LocalDate, Programme } from '@clearinghouse/contracts';

/** Where an imported programme came from; `batch` and `acceptedAt` keep an older batch from undoing a newer one. */
export interface Origin {
  readonly source: string;
  readonly key: string;
  readonly batch: string;
  readonly acceptedAt: string;
}

/** A standing offer, on offer until its provider takes it off. */
export interface OfferedProgramme {
  readonly programme: Programme;
  readonly status: 'standing' | 'retired' | 'awaiting-clearance';
  /** A change of a standing entry that waits for the provider's point of contact. */
  readonly pending?: Programme;
  /** The day in New York on which the provider last recorded, changed or confirmed it; absent: before that was kept. */
  readonly confirmedOn?: LocalDate;
  readonly origin?: Origin;
}
