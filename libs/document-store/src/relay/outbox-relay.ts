import type { Topic } from '@clearinghouse/contracts';
import type { Outbox } from '../port.js';
import { MOST_READ } from '../record/outbox-read.js';
import { Backoff } from './backoff.js';
import { deliver, type Publish } from './delivery.js';
import { Parked } from './parked.js';

/** Documents whose events share one call to the bus, and ids read at a time when looking for what waits. */
const BATCH = 256;
const PAGE = 1000;
/** Failures in a row after which somebody is told, once per outage. */
const FAILURES_TO_TELL = 3;

export type RelayAlarm =
  | {
      readonly kind: 'parked';
      readonly collection: string;
      readonly topic: Topic;
      readonly id: string;
      readonly sequence: number;
      readonly error: unknown;
    }
  | { readonly kind: 'failing'; readonly collection: string; readonly topic: Topic; readonly error: unknown };

export interface OutboxRelayOptions {
  readonly publish: Publish;
  readonly onAlarm: (alarm: RelayAlarm) => void;
  readonly parkedMs: number;
}

/** Empties one outbox. One batch at a time, so that no event overtakes an earlier one of its aggregate. */
export class OutboxRelay {
  private readonly rung = new Set<string>();
  private readonly backoff = new Backoff();
  private readonly parked: Parked;
  private readonly stopListening: () => void;
  private looking = true;
  private closed = false;
  private running: Promise<void> | undefined;

  constructor(
    private readonly outbox: Outbox,
    private readonly options: OutboxRelayOptions,
  ) {
    this.parked = new Parked(options.parkedMs);
    this.stopListening = outbox.onSaved((id) => {
      this.rung.add(id);
      this.start();
    });
  }

  /** Looks in the store, also for what other or dead processes left. */
  look(): void {
    this.looking = true;
    this.start();
  }

  /** Resolves when nothing waits but what is parked. */
  async idle(): Promise<void> {
    this.look();
    while (this.running) await this.running;
  }

  /** Waits for the batch under way. */
  async close(): Promise<void> {
    this.closed = true;
    this.stopListening();
    this.backoff.wake();
    await this.running;
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
      const ids = await this.outbox.waiting(PAGE, after);
      for (let at = 0; at < ids.length && !this.closed; at += BATCH) {
        await this.relay(ids.slice(at, at + BATCH));
        await this.relayRung(); // what is new does not wait for the end of a long backlog
      }
      after = ids.at(-1);
      if (ids.length < PAGE) return;
    }
  }

  private async relayRung(): Promise<void> {
    const ids = [...this.rung].slice(0, BATCH);
    if (ids.length > 0) await this.relay(ids);
  }

  private async relay(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.rung.delete(id); // before the read: a save from here on rings again
    const batch = await Promise.all(
      ids.filter((id) => !this.parked.has(id)).map(async (id) => ({ id, events: await this.outbox.read(id) })),
    );
    const refusals = await deliver(this.outbox, this.options.publish, batch);
    for (const { id, sequence, error } of refusals) {
      this.parked.add(id);
      this.tell({ kind: 'parked', ...this.named(), id, sequence, error });
    }
    // A document with many events gives them in parts.
    for (const { id, events } of batch) if (events.length >= MOST_READ) this.rung.add(id);
  }

  private async failed(error: unknown): Promise<void> {
    if (this.closed) return;
    const pause = this.backoff.pause();
    if (this.backoff.failures === FAILURES_TO_TELL) this.tell({ kind: 'failing', ...this.named(), error });
    await pause;
  }

  /** A listener that throws must not stop the relay. */
  private tell(alarm: RelayAlarm): void {
    try {
      this.options.onAlarm(alarm);
    } catch {
      // Telling is all that was asked of it.
    }
  }

  private named() {
    return { collection: this.outbox.collection, topic: this.outbox.topic };
  }
}
