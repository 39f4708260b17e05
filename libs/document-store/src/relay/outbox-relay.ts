import type { Outbox, SavedEvents, Waiting } from '../port.js';
import { MOST_READ } from '../record/outbox-read.js';
import { Alarms, type RelayAlarm } from './alarms.js';
import { Backoff } from './backoff.js';
import { deliver, type Publish } from './delivery.js';
import { Parked } from './parked.js';
import { Removals } from './removals.js';
import { Rung } from './rung.js';

/** Documents whose events share one call to the bus, and ids read at a time when looking for what waits. */
const BATCH = 256;
const PAGE = 1000;

export interface OutboxRelayOptions {
  readonly publish: Publish;
  readonly onAlarm: (alarm: RelayAlarm) => void;
  readonly parkedMs: number;
}

/** Empties one outbox. One batch at a time, so that no event overtakes an earlier one of its aggregate. */
export class OutboxRelay {
  private readonly rung = new Rung();
  private readonly backoff = new Backoff();
  private readonly parked: Parked;
  private readonly alarms: Alarms;
  private readonly removals: Removals;
  private readonly stopListening: () => void;
  private looking = true;
  private closed = false;
  private running: Promise<void> | undefined;

  constructor(
    private readonly outbox: Outbox,
    private readonly options: OutboxRelayOptions,
  ) {
    this.parked = new Parked(options.parkedMs);
    this.alarms = new Alarms(outbox, options.onAlarm);
    this.removals = new Removals(outbox, this.alarms);
    this.stopListening = outbox.onSaved((saved) => this.hear(saved));
  }

  /** Looks in the store, also for what other or dead processes left. */
  look(): void {
    this.looking = true;
    this.start();
  }

  /** Resolves when nothing waits but what is parked. */
  async idle(): Promise<void> {
    await this.settled();
    this.look();
    await this.settled();
  }

  /** Waits for the batch under way and for the removal of what is published. */
  async close(): Promise<void> {
    this.closed = true;
    this.stopListening();
    this.backoff.wake();
    await this.running;
    await this.removals.close();
  }

  private async settled(): Promise<void> {
    while (this.running || !this.removals.isSettled) {
      await this.running;
      await this.removals.settled();
    }
  }

  private hear({ id, events }: SavedEvents): void {
    // While the bus is away nothing is held in memory: the store has it.
    this.rung.add(events && this.backoff.failures === 0 ? { id, events } : { id });
    this.start();
  }

  private start(): void {
    if (this.running || this.closed) return;
    this.running = this.run().finally(() => {
      this.running = undefined;
      if (this.rung.size > 0 || this.looking) this.start();
    });
  }

  private async run(): Promise<void> {
    while (!this.closed && (this.rung.size > 0 || this.looking)) {
      try {
        await this.relayRung();
        if (this.looking) await this.lookAround();
        this.backoff.succeeded();
      } catch (error) {
        this.looking = true; // whatever was taken is still in the store
        await this.failed(error);
      }
    }
  }

  private async lookAround(): Promise<void> {
    this.looking = false;
    for (let after: string | undefined; !this.closed;) {
      const published = this.removals.published(); // before the read; what else waits of them is found at the next look
      const page = await this.outbox.waiting(PAGE, after);
      const ids = page.filter((id) => !published.has(id));
      for (let at = 0; at < ids.length && !this.closed; at += BATCH) {
        await this.relay(ids.slice(at, at + BATCH));
        await this.relayRung(); // what is new does not wait for the end of a long backlog
      }
      after = page.at(-1);
      if (page.length < PAGE) return;
    }
  }

  private async relayRung(): Promise<void> {
    const ids = this.rung.first(BATCH);
    if (ids.length > 0) await this.relay(ids);
  }

  private async relay(ids: readonly string[]): Promise<void> {
    const saved = this.rung.take(ids); // before the read: a save from here on rings again
    const free = saved.filter(({ id }) => !this.parked.has(id)).map((each) => this.ifNew(each));
    const handed = free.flatMap(({ id, events }) => (events ? [{ id, events }] : []));
    const read = await this.read(free.filter(({ events }) => !events).map(({ id }) => id));
    const { outbox, removals } = this;
    const onPublished = removals.add.bind(removals);
    const route = { outbox, publish: this.options.publish, onPublished };
    for (const { id, sequence, error } of await deliver(route, [...handed, ...read.waiting])) {
      this.parked.add(id);
      this.alarms.parked(id, sequence, error);
    }
    if (read.cut.length === 0) return;
    await removals.settled(); // a document with many events gives them in parts
    for (const id of read.cut) this.rung.add({ id });
  }

  /** The store is asked when a look was faster than the bell, or when the id of a removed document lives anew. */
  private ifNew({ id, events }: SavedEvents): SavedEvents {
    const last = this.removals.lastPublished(id);
    return events?.every(({ sequence }) => sequence > last) ? { id, events } : { id };
  }

  /** What the store has of documents and the bus has not; `cut`: the documents that may have more. */
  private async read(ids: readonly string[]): Promise<{ waiting: Waiting[]; cut: string[] }> {
    if (ids.length === 0) return { waiting: [], cut: [] };
    const published = this.removals.published(); // before the read, which may still find what is removed meanwhile
    const found = await this.outbox.read(ids);
    const isNew = (id: string) => (event: { sequence: number }) => event.sequence > (published.get(id) ?? 0);
    return {
      waiting: found.map(({ id, events }) => ({ id, events: events.filter(isNew(id)) })),
      cut: found.filter(({ events }) => events.length >= MOST_READ).map(({ id }) => id),
    };
  }

  private async failed(error: unknown): Promise<void> {
    if (this.closed) return;
    const pause = this.backoff.pause();
    this.alarms.failed(this.backoff.failures, error);
    await pause;
  }
}
