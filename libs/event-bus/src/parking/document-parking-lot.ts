import type { Collection, DocumentStore, Page, SaveContext, Stored } from '@clearinghouse/document-store';
import { isStoreError } from '@clearinghouse/document-store';
import { instant } from '@clearinghouse/contracts';
import type { LogRecord } from '../cloud-events/wire-record.js';
import type { Failure } from '../delivery/failure.js';
import type { ParkedAggregate } from '../port.js';
import {
  everyGroup,
  groupKey,
  type Head,
  headId,
  parkedCollection,
  type ParkedState,
  spaceKey,
  waitingId,
} from './parked-collection.js';
import type { ParkingLot, ParkingSpace } from './parking-lot.js';
import { fromWaiting, toWaiting } from './waiting-record.js';

type Lookup = ReturnType<Collection<ParkedState>['lookup']>;
const PAGE = 100;
const TRIES = 10;

/** Parks in the store of the service that owns the group. Call before `store.open()`: it declares a collection. */
export function documentParkingLot(store: DocumentStore): ParkingLot {
  return new DocumentParkingLot(store.collection(parkedCollection));
}

class DocumentParkingLot implements ParkingLot {
  private readonly heads: Lookup;
  private readonly redrives: Lookup;
  private readonly waiting: Lookup;

  constructor(private readonly documents: Collection<ParkedState>) {
    this.heads = documents.lookup('heads');
    this.redrives = documents.lookup('redrives');
    this.waiting = documents.lookup('waiting');
  }

  async list(group?: string): Promise<readonly ParkedAggregate[]> {
    const found: ParkedAggregate[] = [];
    const key = group === undefined ? everyGroup : groupKey(group);
    for await (const { state } of each(this.heads, key)) {
      if (state.kind === 'head') found.push(await this.describe(state));
    }
    return found;
  }

  async park(space: ParkingSpace, record: LogRecord, failure: Failure): Promise<void> {
    await this.wait(space, record); // first: a head always has something behind it
    const { position } = record;
    const since = instant(Date.now());
    const fresh: Head = { kind: 'head', ...space, position, since, ...failure, redriveAsked: false };
    if (await this.insert(headId(space), fresh)) return;
    await this.changeHead(space, (head) => ({
      ...fresh,
      since: head.since,
      attempts: head.attempts + failure.attempts,
    }));
  }

  async wait(space: ParkingSpace, record: LogRecord): Promise<void> {
    await this.insert(waitingId(space, record), toWaiting(space, record));
  }

  async next(space: ParkingSpace): Promise<LogRecord | undefined> {
    const { items } = await this.waiting({ key: spaceKey(space), limit: 1 });
    const state = items[0]?.state;
    return state?.kind === 'waiting' ? fromWaiting(state) : undefined;
  }

  applied(space: ParkingSpace, record: LogRecord): Promise<void> {
    return this.remove(waitingId(space, record));
  }

  unpark(space: ParkingSpace): Promise<void> {
    return this.remove(headId(space));
  }

  requestRedrive(space: ParkingSpace): Promise<void> {
    return this.changeHead(space, (head) => ({ ...head, redriveAsked: true }));
  }

  async redriveRequests(group: string): Promise<readonly ParkingSpace[]> {
    const found: ParkingSpace[] = [];
    for await (const { state } of each(this.redrives, groupKey(group))) found.push(state);
    return found;
  }

  private async describe(head: Head): Promise<ParkedAggregate> {
    let waiting = 0;
    for await (const entry of each(this.waiting, spaceKey(head))) waiting += entry.state.kind === 'waiting' ? 1 : 0;
    const { group, topic, subject, since, errorCode, errorMessage, attempts, position, redriveAsked } = head;
    return {
      group,
      topic,
      subject,
      since,
      errorCode,
      errorMessage,
      attempts,
      position,
      waiting,
      redriving: redriveAsked,
    };
  }

  /** False when it is there already. */
  private async insert(id: string, state: ParkedState): Promise<boolean> {
    try {
      await this.documents.insert(id, state, [gate], context(id));
      return true;
    } catch (error) {
      if (isStoreError(error, 'duplicate-id')) return false;
      throw error;
    }
  }

  /** Guarded: owner and requester may change the head at once. Nothing happens when it is gone. */
  private async changeHead(space: ParkingSpace, change: (head: Head) => Head): Promise<void> {
    const id = headId(space);
    await this.guarded(id, (stored) =>
      stored.state.kind === 'head'
        ? this.documents.save(id, stored.version, change(stored.state), [gate], context(id))
        : Promise.resolve(),
    );
  }

  private remove(id: string): Promise<void> {
    return this.guarded(id, (stored) => this.documents.remove(id, stored.version));
  }

  private async guarded(id: string, write: (stored: Stored<ParkedState>) => Promise<unknown>): Promise<void> {
    for (let left = TRIES; ; left -= 1) {
      const stored = await this.documents.get(id);
      if (!stored) return;
      try {
        await write(stored);
        return;
      } catch (error) {
        if (left === 0 || !(isStoreError(error, 'stale-version') || isStoreError(error, 'missing-document')))
          throw error;
      }
    }
  }
}

const gate = { type: 'parking-changed', data: {} };

const context = (id: string): SaveContext => ({ at: instant(Date.now()), correlationId: id });

async function* each(lookup: Lookup, key: string): AsyncGenerator<Stored<ParkedState>> {
  let page: Page<Stored<ParkedState>> | undefined;
  do {
    page = await lookup({ key, limit: PAGE, ...(page?.next ? { after: page.next } : {}) });
    yield* page.items;
  } while (page.next !== null);
}
