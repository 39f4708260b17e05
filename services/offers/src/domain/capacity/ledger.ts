import type { CapacityPeriod, Instant, PartyCode, ProgrammeId, RequestId } from '@clearinghouse/contracts';

/** What one need item holds of the capacity. A holding of nothing is kept: it tells what was delivered or refused. */
export interface Holding {
  readonly requestId: RequestId;
  readonly itemNo: number;
  /** By the provider's own reply; until `expiresAt` (exclusive), or as long as the reply stands. */
  readonly reserved: number;
  readonly expiresAt?: Instant;
  /** By agreement, and not delivered yet. */
  readonly committed: number;
  readonly delivered: number;
  /** Sums that each side has reported as delivered; both report the same help, so they are not added up. */
  readonly reported: Readonly<Record<string, number>>;
  /** The last thing that was asked for and refused. */
  readonly refused?: { readonly wanted: number; readonly free: number };
}

/** The account of one programme in one period. Amounts are whole numbers of the programme's own unit. */
export interface Ledger {
  readonly programmeId: ProgrammeId;
  readonly provider: PartyCode;
  readonly period: CapacityPeriod;
  readonly unit?: string;
  /** As the provider states it; null: not stated, which is neutral and never refuses. */
  readonly stated: number | null;
  /** By `<request>:<item>`. */
  readonly holdings: Readonly<Record<string, Holding>>;
  /** The last sequence counted of each source aggregate: a message counts once. */
  readonly seen: Readonly<Record<string, number>>;
}

export const ledgerId = (programmeId: ProgrammeId, period: CapacityPeriod): string => `${programmeId}:${period}`;
export const holdingKey = ({ requestId, itemNo }: Pick<Holding, 'requestId' | 'itemNo'>): string =>
  `${requestId}:${itemNo}`;

export interface Balance {
  readonly offered: number | null;
  readonly free: number | null;
  readonly reserved: number;
  readonly committed: number;
  readonly delivered: number;
}

/**
 * offered = free + reserved + committed + delivered, none below zero. A provider that states less than is held already
 * offers what is held until some of it is given back.
 */
export function balanceOf({ stated, holdings }: Ledger): Balance {
  const sum = (of: 'reserved' | 'committed' | 'delivered') =>
    Object.values(holdings).reduce((total, holding) => total + holding[of], 0);
  const parts = { reserved: sum('reserved'), committed: sum('committed'), delivered: sum('delivered') };
  if (stated === null) return { offered: null, free: null, ...parts };
  const held = parts.reserved + parts.committed + parts.delivered;
  const offered = Math.max(stated, held);
  return { offered, free: offered - held, ...parts };
}

/** The first moment at which a reservation ends; undefined when none ends by itself. */
export const dueAtOf = ({ holdings }: Ledger): Instant | undefined =>
  Object.values(holdings)
    .flatMap(({ reserved, expiresAt }) => (reserved > 0 && expiresAt ? [expiresAt] : []))
    .sort()[0];
