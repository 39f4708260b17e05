import { setTimeout as pause } from 'node:timers/promises';
import { CodedError, type Instant, type ProgrammeId, type RequestId } from '@clearinghouse/contracts';
import {
  type Collection,
  type DocumentStore,
  every,
  isStoreError,
  type Page,
  type SaveContext,
  type Stored,
} from '@clearinghouse/document-store';
import { DOCUMENT_STORE } from '@clearinghouse/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { evolveLedgerAll } from '../domain/capacity/evolve-ledger.js';
import { type Ledger, ledgerId } from '../domain/capacity/ledger.js';
import type { LedgerEvent, Opening } from '../domain/capacity/ledger.events.js';
import { count, type Message } from '../domain/capacity/moves.js';
import { openLedger } from '../domain/capacity/open-ledger.js';
import { DUE, ledgerCollection, OF_PROGRAMME, OF_REQUEST } from './ledger.collection.js';
import { InTurn } from './in-turn.js';
import { ProgrammeRepository } from './programme.repository.js';

type Find = (query: { key: string; limit: number; after?: string | undefined }) => Promise<Page<Stored<Ledger>>>;

/** Writers of one ledger wait a random while, longer each time, at most this long in ms. */
const LONGEST_PAUSE = 200;
const ATTEMPTS = 12;
const PAGE = 100;

@Injectable()
export class LedgerRepository {
  private readonly ledgers: Collection<Ledger>;
  private readonly byProgramme: Find;
  private readonly byRequest: Find;
  /** Writers of this process wait for one another; those of others are met by trying again. */
  private readonly writers = new InTurn();
  private readonly byDue: ReturnType<Collection<Ledger>['range']>;

  constructor(
    @Inject(DOCUMENT_STORE) store: DocumentStore,
    private readonly programmes: ProgrammeRepository,
  ) {
    this.ledgers = store.collection(ledgerCollection);
    this.byProgramme = this.ledgers.lookup(OF_PROGRAMME);
    this.byRequest = this.ledgers.lookup(OF_REQUEST);
    this.byDue = this.ledgers.range(DUE);
  }

  get = (id: string): Promise<Stored<Ledger> | undefined> => this.ledgers.get(id);
  ofProgramme = (id: ProgrammeId): Promise<Stored<Ledger>[]> => everyPage(this.byProgramme, id);
  /** Ledgers in which the request still holds something. */
  ofRequest = (id: RequestId): Promise<Stored<Ledger>[]> => everyPage(this.byRequest, id);

  /** Ids of ledgers in which a reservation has ended. */
  async *due(now: Instant): AsyncIterable<string> {
    for await (const { id } of every(this.byDue, { to: `${now}~`, limit: PAGE })) yield id;
  }

  /** Counts a message in the ledger, which is opened when this is its first; a message that was counted changes nothing. */
  count(
    opening: Opening,
    message: Message,
    moves: (ledger: Ledger) => readonly LedgerEvent[],
    context: SaveContext,
  ): Promise<void> {
    const id = ledgerId(opening.programmeId, opening.period);
    return this.change(id, context, (ledger) => count(ledger, message, context.at, moves), opening);
  }

  /**
   * Writes what `decide` makes of the ledger as it stands; asked again, after a pause of random length, when another writer
   * was faster. Without `opening` a ledger that is not there stays away. @throws CAPACITY.BUSY after too many attempts
   */
  change(
    id: string,
    context: SaveContext,
    decide: (ledger: Ledger) => readonly LedgerEvent[],
    opening?: Opening,
  ): Promise<void> {
    return this.writers.run(id, () => this.changeSoon(id, context, decide, opening));
  }

  private async changeSoon(...change: Parameters<LedgerRepository['tryChange']>): Promise<void> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      if (await this.tryChange(...change)) return;
      await pause(Math.random() * Math.min(LONGEST_PAUSE, 5 * 2 ** attempt));
    }
    throw new CodedError('CAPACITY.BUSY');
  }

  /** False when another writer was faster. */
  private async tryChange(
    id: string,
    context: SaveContext,
    decide: (ledger: Ledger) => readonly LedgerEvent[],
    opening?: Opening,
  ): Promise<boolean> {
    const stored = await this.ledgers.get(id);
    if (!stored && !opening) return true;
    const opened =
      stored || !opening ? [] : openLedger(opening, await this.programmes.collection.get(opening.programmeId));
    const events = [...opened, ...decide(evolveLedgerAll(stored?.state, opened))];
    if (events.length === opened.length) return true;
    return this.write(id, stored, evolveLedgerAll(stored?.state, events), events, context);
  }

  /** Over exactly the version that was read. @throws StoreError stale-version */
  save({ id, version, state }: Stored<Ledger>, events: readonly LedgerEvent[], context: SaveContext): Promise<number> {
    return this.ledgers.save(id, version, evolveLedgerAll(state, events), events, context);
  }

  private async write(
    id: string,
    stored: Stored<Ledger> | undefined,
    state: Ledger,
    events: readonly LedgerEvent[],
    context: SaveContext,
  ): Promise<boolean> {
    try {
      if (stored) await this.ledgers.save(id, stored.version, state, events, context);
      else await this.ledgers.insert(id, state, events, context);
      return true;
    } catch (error) {
      if (isStoreError(error, 'stale-version') || isStoreError(error, 'duplicate-id')) return false;
      throw error;
    }
  }
}

async function everyPage(find: Find, key: string): Promise<Stored<Ledger>[]> {
  const found: Stored<Ledger>[] = [];
  for await (const each of every(find, { key, limit: PAGE })) found.push(each);
  return found;
}
