import type { LocalDate, PartyCode, RequestDraft } from '@clearinghouse/contracts';

/** Where an imported record came from; `batch` and `acceptedAt` keep an older batch from undoing a newer one. */
export interface Origin {
  readonly source: string;
  readonly key: string;
  readonly batch: string;
  readonly acceptedAt: string;
}

/** `items` are numbers of items; their texts cannot change after submission. */
export interface Circulation {
  readonly on: LocalDate;
  readonly addressees: readonly PartyCode[];
  readonly items: readonly number[];
}

interface Common {
  readonly content: RequestDraft;
  /** The person who entered it, by id: a registrar sees the drafts that he or she entered. */
  readonly enteredBy: string;
  readonly origin?: Origin;
}
interface Entered extends Common {
  readonly number: string;
}
interface Postable extends Entered {
  /** Numbers of the items whose summary is public. */
  readonly posted?: readonly number[];
}

export interface Draft extends Common {
  readonly status: 'draft';
}
export interface Submitted extends Common {
  readonly status: 'submitted';
}
export interface Registered extends Entered {
  readonly status: 'registered';
}
export interface Authenticated extends Entered {
  readonly status: 'authenticated';
}
export interface Acknowledged extends Postable {
  readonly status: 'acknowledged';
}
export interface Circulated extends Postable {
  readonly status: 'circulated';
  readonly circulation: Circulation;
}
/** Keeps what the request had reached: who must be told of the withdrawal, and what its own party and experts still read. */
export interface Withdrawn extends Common {
  readonly status: 'withdrawn';
  readonly number?: string;
  readonly circulation?: Circulation;
}

export type Request = Draft | Submitted | Registered | Authenticated | Acknowledged | Circulated | Withdrawn;

/** Circulated, and not withdrawn since. */
export const circulationOf = (request: Request): Circulation | undefined =>
  request.status === 'circulated' ? request.circulation : undefined;

/** Numbers of the items that are public now. Withdrawal hides them at once. */
export const postedItemsOf = (request: Request): readonly number[] =>
  request.status === 'acknowledged' || request.status === 'circulated' ? (request.posted ?? []) : [];

export const numberOf = (request: Request): string | undefined => ('number' in request ? request.number : undefined);
