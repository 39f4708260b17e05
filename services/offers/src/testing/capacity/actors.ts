import { type CapacityPeriod, CodedError, instant, type ProgrammeId, type RequestId } from '@clearinghouse/contracts';
import type { DocumentStore } from '@clearinghouse/document-store';
import { LedgerRepository } from '../../adapters/ledger.repository.js';
import { ProgrammeRepository } from '../../adapters/programme.repository.js';
import type { Ledger } from '../../domain/capacity/ledger.js';
import type { LedgerEvent } from '../../domain/capacity/ledger.events.js';
import { commit, deliver, release, reserve } from '../../domain/capacity/moves.js';
import { ledgerId } from '../../domain/capacity/ledger.js';
import { party } from '../samples.js';

/** The programmes of one provider that all actors work on, a ledger each; the first is the busiest. */
export const LEDGERS = 8;
export const OFFERED = 40;
const PERIOD = '2026' as CapacityPeriod; // written by hand
export const opening = (n: number) => ({
  ...{ programmeId: `p-${n}` as ProgrammeId, period: PERIOD, provider: party('XBB') }, // written by hand
});
export const idOf = (n: number): string => ledgerId(opening(n).programmeId, PERIOD);

export const openLedgers = (store: DocumentStore) => new LedgerRepository(store, new ProgrammeRepository(store));

type Move = (ledger: Ledger) => readonly LedgerEvent[];

/** The nth message of an actor: the same each time it is sent, so that it can be sent again after a kill. */
export function moveOf(actor: number, n: number): { ledger: number; move: Move } {
  const item = { requestId: `r-${actor}` as RequestId, itemNo: 1 + (n % 3) }; // written by hand
  const chance = (actor * 7919 + n * 104_729) % 100;
  const ledger = chance < 20 ? 0 : (actor + n) % LEDGERS;
  const amount = 1 + (chance % 4);
  const until = instant(Date.UTC(2026, 0, 1 + (chance % 20)));
  const report = { author: party(n % 2 ? 'XAA' : 'XBB'), amount: 1, complete: chance % 10 === 0 };
  const moves: Move[] = [
    (each) => reserve(each, item, amount, until),
    (each) => commit(each, item, amount),
    (each) => deliver(each, item, report),
    (each) => release(each, item, 'by-hand'),
  ];
  return { ledger, move: moves[n % moves.length] ?? (() => []) };
}

/**
 * Sends the messages `from` to `to` (exclusive) of one actor in order, each twice, and tells of each that was counted. An
 * actor that is turned away because too many write tries again, as a delivery does.
 */
export async function play(
  ledgers: LedgerRepository,
  actor: number,
  [from, to]: readonly [number, number],
  told: (n: number) => void,
): Promise<void> {
  for (let n = from; n < to; n += 1) {
    await send(ledgers, actor, n);
    await send(ledgers, actor, n);
    told(n);
  }
}

async function send(ledgers: LedgerRepository, actor: number, n: number): Promise<void> {
  const { ledger, move } = moveOf(actor, n);
  const context = { at: instant(Date.UTC(2026, 0, 10)), correlationId: `actor-${actor}` };
  for (;;) {
    try {
      return await ledgers.count(opening(ledger), { source: `actor-${actor}`, sequence: n + 1 }, move, context);
    } catch (error) {
      if (!(error instanceof CodedError && error.code === 'CAPACITY.BUSY')) throw error;
    }
  }
}
