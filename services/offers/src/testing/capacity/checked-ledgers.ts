import type { Collection, RecordedEvent } from '@clearinghouse/document-store';
import { evolveLedger } from '../../domain/capacity/evolve-ledger.js';
import { balanceOf, type Ledger } from '../../domain/capacity/ledger.js';
import { COUNTED, type LedgerEvent } from '../../domain/capacity/ledger.events.js';
import { idOf, LEDGERS } from './actors.js';

export interface Checked {
  readonly entries: number;
  /** `<source> <sequence>` of every message counted, in all ledgers. */
  readonly counted: readonly string[];
}

/**
 * Folds every ledger entry by entry: after each, nothing is below zero and the sum holds; at the end the fold is what is
 * stored. @throws Error naming the ledger and the entry where it does not
 */
export async function checkLedgers(ledgers: Collection<Ledger>): Promise<Checked> {
  const counted: string[] = [];
  let entries = 0;
  for (let n = 0; n < LEDGERS; n += 1) {
    let folded: Ledger | undefined;
    for await (const event of ledgers.history(idOf(n))) {
      folded = evolveLedger(folded, event as RecordedEvent & LedgerEvent); // what the ledger recorded
      assertBalanced(folded, `${idOf(n)} entry ${event.sequence}`);
      if (event.type === COUNTED) counted.push(Object.values(event.data as object).join(' ')); // source and sequence
      entries += 1;
    }
    const stored = await ledgers.get(idOf(n));
    if (sorted(stored?.state) !== sorted(folded)) throw new Error(`${idOf(n)} is not what its entries say`);
  }
  return { entries, counted };
}

function assertBalanced(ledger: Ledger, where: string): void {
  const { offered, free, reserved, committed, delivered } = balanceOf(ledger);
  const parts = [free ?? 0, reserved, committed, delivered];
  const wrong = parts.some((part) => part < 0 || !Number.isInteger(part));
  const sum = parts.reduce((total, part) => total + part, 0);
  if (wrong || (offered !== null && offered !== sum)) throw new Error(`${where}: ${offered} = ${parts.join(' + ')}`);
  if (ledger.stated !== null && sum > ledger.stated) throw new Error(`${where}: more is held than is stated`);
}

/** Stores do not keep the order of keys. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
