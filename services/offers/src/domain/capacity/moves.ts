import type { Audience, Instant, PartyCode, RequestId } from '@clearinghouse/contracts';
import { evolveLedgerAll, holdingOf } from './evolve-ledger.js';
import { balanceOf, type Holding, type Ledger } from './ledger.js';
import {
  COMMITTED,
  COUNTED,
  DELIVERED,
  EXPIRED,
  type LedgerEvent,
  REFUSED,
  RELEASED,
  REPORTED,
  RESERVED,
  STATED,
  type Statement,
} from './ledger.events.js';

export interface Item {
  readonly requestId: RequestId;
  readonly itemNo: number;
}
export type ReleaseReason = 'by-hand' | 'request-withdrawn' | 'request-closed' | 'item-closed';

/** Reservations whose end has come, in order of that end. Every other move is judged after them. */
export function expireDue(ledger: Ledger, now: Instant): LedgerEvent[] {
  return Object.values(ledger.holdings)
    .flatMap(({ requestId, itemNo, reserved, expiresAt }) =>
      reserved > 0 && expiresAt !== undefined && expiresAt <= now
        ? [{ type: EXPIRED, data: { requestId, itemNo, amount: reserved, dueAt: expiresAt } } as const]
        : [],
    )
    .sort((a, b) => (a.data.dueAt < b.data.dueAt ? -1 : 1));
}

/** The provider states what it has in a period, or that it states nothing (null). */
export function stateCapacity(ledger: Ledger, statement: Statement): LedgerEvent[] {
  if (ledger.stated === statement.amount && ledger.unit === statement.unit) return [];
  return [{ type: STATED, data: statement }];
}

/** The provider's own reply holds `amount`, 0: nothing any more. More than is free is refused, and what was held stays. */
export function reserve(ledger: Ledger, item: Item, amount: number, expiresAt?: Instant): LedgerEvent[] {
  const holding = holdingOf(ledger, item);
  const { committed, delivered } = holding;
  if (holding.reserved === amount && (amount === 0 || holding.expiresAt === expiresAt)) return [];
  if (amount > 0 && committed + delivered > 0) return []; // agreed: the agreement holds what it needs
  const free = freeFor(ledger, holding);
  if (amount > free) return [refused(ledger, item, amount, free)];
  return [{ type: RESERVED, data: { ...item, amount, ...(expiresAt !== undefined && { expiresAt }) } }];
}

/**
 * An agreement takes `amount` in all, of what the reply had reserved and then of what is free; also when the reservation
 * has expired. What the reply had reserved beyond that is free again. When there is not enough, nothing moves.
 */
export function commit(ledger: Ledger, item: Item, amount: number): LedgerEvent[] {
  const holding = holdingOf(ledger, item);
  if (holding.committed === amount || holding.delivered > 0) return [];
  const free = freeFor(ledger, holding) + holding.committed;
  if (amount > free) return [refused(ledger, item, amount, free)];
  const data = { ...entry(ledger, item), amount, reserved: Math.min(holding.reserved, amount) };
  return [{ type: COMMITTED, data, audience: audienceOf(ledger) }];
}

/** One side reports delivery. Both report the same help, so what counts is the larger sum; never more than was agreed. */
export function deliver(
  ledger: Ledger,
  item: Item,
  report: { readonly author: PartyCode; readonly amount: number; readonly complete: boolean },
): LedgerEvent[] {
  const holding = holdingOf(ledger, item);
  const { committed, delivered, reported } = holding;
  if (committed + delivered === 0) return [];
  const total = (reported[report.author] ?? 0) + report.amount;
  const counted: LedgerEvent = { type: REPORTED, data: { ...item, author: report.author, total } };
  const reached = report.complete ? committed + delivered : Math.max(total, ...Object.values(reported));
  const amount = Math.min(committed, Math.max(0, reached - delivered));
  if (amount === 0) return [counted];
  const data = { ...entry(ledger, item), amount };
  return [counted, { type: DELIVERED, data, audience: audienceOf(ledger) }];
}

/** What is committed and not delivered is free again, and the reservation with it. */
export function release(ledger: Ledger, item: Item, reason: ReleaseReason): LedgerEvent[] {
  const { committed, reserved } = holdingOf(ledger, item);
  const data = { ...entry(ledger, item), amount: committed, reason };
  const freed: LedgerEvent[] = reserved > 0 ? [{ type: RESERVED, data: { ...item, amount: 0 } }] : [];
  return committed > 0 ? [...freed, { type: RELEASED, data, audience: audienceOf(ledger) }] : freed;
}

export interface Message {
  readonly source: string;
  readonly sequence: number;
}

/** The moves that a message asks for, once: what is due first, then the moves, then the note that it was counted. */
export function count(
  ledger: Ledger,
  { source, sequence }: Message,
  now: Instant,
  moves: (ledger: Ledger) => readonly LedgerEvent[],
): LedgerEvent[] {
  if ((ledger.seen[source] ?? 0) >= sequence) return [];
  const due = expireDue(ledger, now);
  const moved = moves(evolveLedgerAll(ledger, due));
  return [...due, ...moved, { type: COUNTED, data: { source, sequence } }];
}

/** What a holding could take beyond its commitment: all that is free, and its own reservation. */
function freeFor(ledger: Ledger, { reserved }: Holding): number {
  const { free } = balanceOf(ledger);
  return free === null ? Number.MAX_SAFE_INTEGER : free + reserved;
}

const entry = ({ programmeId, provider, period }: Ledger, { requestId, itemNo }: Item) => ({
  ...{ programmeId, provider, period, requestId, itemNo },
});

const audienceOf = ({ provider }: Ledger): Audience => ({ levels: ['experts'], parties: [provider] });

const refused = (ledger: Ledger, item: Item, wanted: number, free: number): LedgerEvent => ({
  type: REFUSED,
  data: { ...entry(ledger, item), wanted, free, reason: 'not-enough' },
  audience: audienceOf(ledger),
});
