import type { DocumentStore } from '../port.js';
import type { RelayAlarm } from './alarms.js';
import type { Publish } from './delivery.js';
import { OutboxRelay } from './outbox-relay.js';

export interface RelayOptions {
  readonly store: DocumentStore;
  /** The bus. Resolves when every event is durable; an error of kind `refused` parks its aggregate, any other is tried again. */
  readonly publish: Publish;
  readonly onAlarm?: (alarm: RelayAlarm) => void;
  /** How often to look for what other or dead processes left. Default 1000 ms. */
  readonly pollMs?: number;
  /** How long a parked aggregate is left alone. Default 10 minutes; also tried again at the next start. */
  readonly parkedMs?: number;
}

export interface Relay {
  /** Waits for batches under way; what is left stays in the store. */
  close(): Promise<void>;
  /** Resolves when every outbox is empty but for parked aggregates; waits as long as the bus is away. */
  idle(): Promise<void>;
}

/**
 * Carries saved events from the store to the bus: at least once, in order per aggregate. Two relays on one store are
 * harmless: both may publish an event, and consumers ignore what they have seen. The store must be open.
 */
export function startRelay(options: RelayOptions): Relay {
  const { store, publish, onAlarm = () => undefined, pollMs = 1000, parkedMs = 600_000 } = options;
  const relays = store.outboxes().map((outbox) => new OutboxRelay(outbox, { publish, onAlarm, parkedMs }));
  const look = () => relays.forEach((relay) => relay.look());
  const timer = setInterval(look, pollMs);
  look();
  return {
    idle: async () => void (await Promise.all(relays.map((relay) => relay.idle()))),
    close: async () => {
      clearInterval(timer);
      await Promise.all(relays.map((relay) => relay.close()));
    },
  };
}
