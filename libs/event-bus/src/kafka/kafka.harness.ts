import { createMongoStore } from '@clearinghouse/document-store/mongodb';
import { type Admin, Kafka, logLevel, Partitioners } from 'kafkajs';
import { documentParkingLot } from '../parking/document-parking-lot.js';
import type { BusHarness } from '../testing/bus-harness.js';
import { type KafkaPlace, type OpenedBus, openPlace } from '../testing/place.js';

let counter = 0;

export function brokersOfStack(): string[] {
  const { KAFKA_BROKERS: brokers } = process.env;
  if (!brokers) throw new Error('KAFKA_BROKERS is not set: start the local stack (tools/stack)');
  return brokers.split(',');
}

export const freshInstallation = (): string => `bus-${process.pid}-${(counter += 1)}`;

export async function kafkaHarness({ partitions = 1 }: { partitions?: number } = {}): Promise<BusHarness> {
  const { MONGODB_URI: uri } = process.env;
  if (!uri) throw new Error('MONGODB_URI is not set: start the local stack (tools/stack)');
  const installation = freshInstallation();
  const database = installation.replaceAll('-', '_');
  const place: KafkaPlace = { kind: 'kafka', brokers: brokersOfStack(), installation, partitions, uri, database };
  const opened: OpenedBus[] = [];
  const store = createMongoStore({ uri, database });
  const lot = documentParkingLot(store);
  await store.open();
  const shutDown = async () => {
    await Promise.all(opened.splice(0).map((one) => one.close()));
  };
  return {
    place,
    lot,
    shutDown,
    bus: async () => {
      const one = await openPlace(place);
      opened.push(one);
      return one.bus;
    },
    inject: (topic, { key, value, headers }) =>
      producing(place, `${installation}.${topic}`, [{ key, value, headers: { ...headers } }]),
    committed: async (group, topic, subject) => {
      const name = `${installation}.${topic}`;
      return asking(place, async (admin) => {
        const answers = await admin.fetchOffsets({ groupId: `${installation}.${group}`, topics: [name] });
        const partition = partitionFor(subject, partitions);
        const found = answers[0]?.partitions.find((one) => one.partition === partition);
        return Math.max(0, Number(found?.offset ?? 0));
      });
    },
    groups: () =>
      asking(place, async (admin) => {
        const { groups } = await admin.listGroups();
        return groups.map(({ groupId }) => groupId).filter((id) => id.startsWith(`${installation}.`));
      }),
    destroy: async () => {
      await shutDown();
      await store.close();
      await deleteInstallation(place, installation);
    },
  };
}

/** The partition that the bus puts the subject in. */
export function partitionFor(subject: string, partitions: number): number {
  const partitionMetadata = Array.from({ length: partitions }, (_, partitionId) => ({
    partitionErrorCode: 0,
    partitionId,
    leader: 0,
    replicas: [],
    isr: [],
  }));
  return Partitioners.DefaultPartitioner()({ topic: '', partitionMetadata, message: { key: subject, value: null } });
}

const client = ({ brokers }: Pick<KafkaPlace, 'brokers'>): Kafka =>
  new Kafka({ brokers: [...brokers], clientId: 'test', logLevel: logLevel.NOTHING });

export async function asking<T>(
  place: Pick<KafkaPlace, 'brokers'>,
  question: (admin: Admin) => Promise<T>,
): Promise<T> {
  const admin = client(place).admin();
  await admin.connect();
  try {
    return await question(admin);
  } finally {
    await admin.disconnect();
  }
}

async function producing(
  place: KafkaPlace,
  topic: string,
  messages: { key: string | null; value: Buffer; headers: Record<string, string> }[],
) {
  const producer = client(place).producer({ createPartitioner: Partitioners.DefaultPartitioner });
  await producer.connect();
  await producer.send({ topic, messages });
  await producer.disconnect();
}

export const deleteInstallation = (place: Pick<KafkaPlace, 'brokers'>, installation: string): Promise<void> =>
  asking(place, (admin) => deleteAll(admin, installation));

async function deleteAll(admin: Admin, installation: string): Promise<void> {
  const topics = (await admin.listTopics()).filter((topic) => topic.startsWith(`${installation}.`));
  if (topics.length > 0) await admin.deleteTopics({ topics });
  const { groups } = await admin.listGroups();
  const ours = groups.map(({ groupId }) => groupId).filter((id) => id.startsWith(`${installation}.`));
  if (ours.length > 0) await admin.deleteGroups(ours).catch(() => undefined); // a killed member holds its group for a while
}
