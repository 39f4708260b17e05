import type { Acknowledged, Outbox } from '../port.js';
import { Remembered } from '../record/remembered.js';
import type { Alarms } from './alarms.js';
import { Backoff } from './backoff.js';

/** Documents whose events are removed in one command. */
const MOST = 256;
/** Documents of which it is remembered what was removed. */
const REMEMBERED = 4096;

/**
 * Removes from the store what the bus has, beside the publishing of what comes next: many documents in one command, one
 * command at a time. What cannot be removed is tried again; what a process that ends leaves is published again.
 */
export class Removals {
  /** By document: the last sequence that is published and perhaps still stored. */
  private readonly due = new Map<string, number>();
  /** The same of what is not stored any more; the latest documents only. */
  private readonly removed = new Remembered<number>(REMEMBERED);
  private readonly backoff = new Backoff();
  private running: Promise<void> | undefined;
  private closed = false;

  constructor(
    private readonly outbox: Outbox,
    private readonly alarms: Alarms,
  ) {}

  add({ id, sequence }: Acknowledged): void {
    this.due.set(id, sequence);
    this.running ??= this.run();
  }

  /** Of each document the last sequence that is published and may still be read. */
  published(): ReadonlyMap<string, number> {
    return new Map(this.due);
  }

  /** The last sequence that is known to be published; 0 when nothing is known. A save may ring after a look has found its events. */
  lastPublished(id: string): number {
    return this.due.get(id) ?? this.removed.get(id) ?? 0;
  }

  get isSettled(): boolean {
    return this.running === undefined;
  }

  /** Resolves when nothing is left to remove, or when it is closed and the store away. */
  async settled(): Promise<void> {
    await this.running;
  }

  /** Removes what is due, unless the store is away. */
  async close(): Promise<void> {
    this.closed = true;
    this.backoff.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    await new Promise(setImmediate); // what is published in this turn goes together
    while (this.due.size > 0 && (await this.removedSome()));
    this.running = undefined;
  }

  /** False when it failed and there will be no other attempt. */
  private async removedSome(): Promise<boolean> {
    const some = [...this.due].slice(0, MOST).map(([id, sequence]) => ({ id, sequence }));
    try {
      await this.outbox.acknowledge(some);
      for (const each of some) this.forget(each);
      this.backoff.succeeded();
    } catch (error) {
      const pause = this.backoff.pause();
      this.alarms.failed(this.backoff.failures, error);
      if (!this.closed) await pause;
      return !this.closed;
    }
    return true;
  }

  private forget({ id, sequence }: Acknowledged): void {
    this.removed.set(id, sequence);
    if (this.due.get(id) === sequence) this.due.delete(id);
  }
}
