import { CodedError, type Instant } from '@clearinghouse/contracts';
import type { Actor } from '../programme.events.js';
import { evolveLedgerAll, holdingOf } from './evolve-ledger.js';
import type { Ledger } from './ledger.js';
import type { LedgerEvent } from './ledger.events.js';
import { expireDue, type Item, release } from './moves.js';

/** A person gives back what was committed to an item. @throws CAPACITY.NOTHING_HELD */
export function releaseByHand(ledger: Ledger, { requestId, itemNo }: Item, actor: Actor, now: Instant): LedgerEvent[] {
  const due = expireDue(ledger, now);
  const current = evolveLedgerAll(ledger, due);
  if (holdingOf(current, { requestId, itemNo }).committed === 0) throw new CodedError('CAPACITY.NOTHING_HELD');
  const released = release(current, { requestId, itemNo }, 'by-hand');
  return [...due, ...released.map((event) => ({ ...event, ...actor }))];
}
