import type { EventEnvelope, Topic } from '@clearinghouse/contracts';
import type { EmbeddedFile } from '@clearinghouse/document-store/embedded';
import { encodeEvent } from '../cloud-events/encode.js';
import { type BusLog, silentLog } from '../delivery/bus-log.js';
import { declared } from '../delivery/topics.js';
import { BusError } from '../errors.js';
import type { ParkingLot } from '../parking/parking-lot.js';
import type { EventBus, ParkedAggregate, Subscription, SubscriptionOptions } from '../port.js';
import { Cursors } from './cursor.js';
import { EventLog } from './event-log.js';
import { EmbeddedSubscriptions } from './subscriptions.js';

export interface EmbeddedBusOptions {
  /** Opened by `openEmbeddedFile` of libs/document-store; whoever opened it closes it, after the bus. */
  readonly file: EmbeddedFile;
  readonly parking: ParkingLot;
  /** Several installations may share a file, for tests. Default `clearinghouse`. */
  readonly installation?: string;
  readonly log?: BusLog;
}

/** The bus of a single process: a durable log in an LMDB file. One bus for each (file, installation) at a time. */
export function createEmbeddedBus({ file, parking, installation, log }: EmbeddedBusOptions): EventBus {
  const name = installation ?? 'clearinghouse';
  const events = new EventLog(file, name);
  const parts = { events, cursors: new Cursors(file, name), lot: parking, log: log ?? silentLog };
  return new EmbeddedBus(events, parking, new EmbeddedSubscriptions(parts));
}

class EmbeddedBus implements EventBus {
  private readonly publishing = new Set<Promise<void>>();
  private closed = false;

  constructor(
    private readonly events: EventLog,
    private readonly lot: ParkingLot,
    private readonly subscriptions: EmbeddedSubscriptions,
  ) {}

  async publish(topic: Topic, events: readonly EventEnvelope[]): Promise<void> {
    this.refuseWhenClosed();
    declared([topic]);
    if (events.length === 0) return;
    const appended = this.events.append(topic, events.map(encodeEvent));
    this.publishing.add(appended);
    return appended.finally(() => this.publishing.delete(appended));
  }

  async subscribe(options: SubscriptionOptions): Promise<Subscription> {
    this.refuseWhenClosed();
    declared(options.topics);
    return this.subscriptions.open(options);
  }

  parked(group?: string): Promise<readonly ParkedAggregate[]> {
    return this.lot.list(group);
  }

  redrive(group: string, topic: Topic, subject: string): Promise<void> {
    return this.lot.requestRedrive({ group, topic, subject });
  }

  async ping(): Promise<void> {
    this.refuseWhenClosed();
    try {
      this.events.end('requests');
    } catch (cause) {
      throw new BusError('unavailable', {}, { cause });
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    await Promise.allSettled([...this.publishing, this.subscriptions.close()]);
  }

  private refuseWhenClosed(): void {
    if (this.closed) throw new BusError('closed');
  }
}
