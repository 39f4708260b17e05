import type { DocumentStore } from '@clearinghouse/document-store';
import { createEmbeddedStore, openEmbeddedFile } from '@clearinghouse/document-store/embedded';
import { createMongoStore } from '@clearinghouse/document-store/mongodb';
import { createEmbeddedBus } from '../embedded/embedded-bus.js';
import { createKafkaBus } from '../kafka/kafka-bus.js';
import { documentParkingLot } from '../parking/document-parking-lot.js';
import type { ParkingLot } from '../parking/parking-lot.js';
import type { EventBus } from '../port.js';

/** So that a killed member is not missed for long; the broker of the stack allows it. */
const SESSION_MS = 2000;

export interface EmbeddedPlace {
  readonly kind: 'embedded';
  readonly path: string;
}
export interface KafkaPlace {
  readonly kind: 'kafka';
  readonly brokers: readonly string[];
  readonly installation: string;
  readonly partitions: number;
  readonly uri: string;
  readonly database: string;
}
/** Where log and parking lot are: enough for another process to open them. */
export type Place = EmbeddedPlace | KafkaPlace;

export interface OpenedBus {
  readonly bus: EventBus;
  readonly lot: ParkingLot;
  close(): Promise<void>;
}

export const openPlace = (place: Place): Promise<OpenedBus> =>
  place.kind === 'embedded' ? openEmbedded(place) : openKafka(place);

async function openEmbedded({ path }: EmbeddedPlace): Promise<OpenedBus> {
  const file = openEmbeddedFile({ path });
  const store = createEmbeddedStore(file);
  const lot = documentParkingLot(store);
  await store.open();
  const bus = createEmbeddedBus({ file, parking: lot });
  return { bus, lot, close: closing(bus, store, () => file.close()) };
}

async function openKafka({ brokers, installation, partitions, uri, database }: KafkaPlace): Promise<OpenedBus> {
  const store = createMongoStore({ uri, database });
  const lot = documentParkingLot(store);
  await store.open();
  const clientId = `test-${process.pid}`;
  const bus = createKafkaBus({ brokers, installation, clientId, partitions, parking: lot, sessionMs: SESSION_MS });
  return { bus, lot, close: closing(bus, store, async () => undefined) };
}

function closing(bus: EventBus, store: DocumentStore, release: () => Promise<unknown>): () => Promise<void> {
  let closed: Promise<void> | undefined;
  const close = async () => {
    await bus.close();
    await store.close();
    await release();
  };
  return () => (closed ??= close());
}
