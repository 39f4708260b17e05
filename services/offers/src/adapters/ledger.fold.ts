import type { Fold, RecordedEvent } from '@clearinghouse/document-store';
import { evolveLedger } from '../domain/capacity/evolve-ledger.js';
import type { Ledger } from '../domain/capacity/ledger.js';
import type { LedgerEvent } from '../domain/capacity/ledger.events.js';

/** What an audit compares: all of it, a ledger is nothing but its entries. */
export const ledgerFold: Fold<Ledger> = {
  fold: (events) => events.reduce<Ledger | undefined>(after, undefined),
  decided: (ledger) => ledger,
};

const after = (ledger: Ledger | undefined, event: RecordedEvent): Ledger =>
  evolveLedger(ledger, event as RecordedEvent & LedgerEvent); // what this service recorded
