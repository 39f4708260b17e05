import type {
  Audience,
  capacityCommitted,
  capacityDelivered,
  capacityRefused,
  capacityReleased,
  CapacityPeriod,
  DataOf,
  Instant,
  PartyCode,
  ProgrammeId,
  RequestId,
} from '@clearinghouse/contracts';

// The wire types as literals, so that `evolve` can tell the events apart; a test holds them equal to the contracts.
export const COMMITTED = 'clearinghouse.capacity-committed.v1';
export const REFUSED = 'clearinghouse.capacity-refused.v1';
export const RELEASED = 'clearinghouse.capacity-released.v1';
export const DELIVERED = 'clearinghouse.capacity-delivered.v1';
// Plain names: they stay in the history of the ledger.
export const OPENED = 'ledger-opened';
export const STATED = 'capacity-stated';
export const RESERVED = 'capacity-reserved';
export const EXPIRED = 'reservation-expired';
export const REPORTED = 'delivery-counted';
export const COUNTED = 'message-counted';

interface Item {
  readonly requestId: RequestId;
  readonly itemNo: number;
}
interface Plain<T extends string, D> {
  readonly type: T;
  readonly data: D;
  readonly by?: string;
  readonly role?: string;
  readonly why?: string;
}
interface Published<T extends string, D> extends Plain<T, D> {
  readonly audience: Audience;
}

export interface Opening {
  readonly programmeId: ProgrammeId;
  readonly provider: PartyCode;
  readonly period: CapacityPeriod;
}
export interface Statement {
  readonly amount: number | null;
  readonly unit?: string;
}

export type LedgerEvent =
  | Plain<typeof OPENED, Opening>
  | Plain<typeof STATED, Statement>
  /** `amount` is what is reserved from now on, 0 when the reply holds nothing any more. */
  | Plain<typeof RESERVED, Item & { readonly amount: number; readonly expiresAt?: Instant }>
  /** `dueAt` is when it ended; the time of the event is when that was recorded. */
  | Plain<typeof EXPIRED, Item & { readonly amount: number; readonly dueAt: Instant }>
  | Plain<typeof REPORTED, Item & { readonly author: PartyCode; readonly total: number }>
  | Plain<typeof COUNTED, { readonly source: string; readonly sequence: number }>
  | Published<typeof COMMITTED, DataOf<typeof capacityCommitted>>
  | Published<typeof REFUSED, DataOf<typeof capacityRefused>>
  | Published<typeof RELEASED, DataOf<typeof capacityReleased>>
  | Published<typeof DELIVERED, DataOf<typeof capacityDelivered>>;
