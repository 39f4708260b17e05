import { type Admin, ConfigResourceTypes, type Kafka } from 'kafkajs';
import { BusError, isBusError } from '../errors.js';
import { eventuallyKnown } from './eventually-known.js';
import { unavailable, within } from './kafka-fault.js';
import type { TopicNames } from './topic-names.js';

const ANSWER_MS = 10_000;
const FOR_EVER: Readonly<Record<string, string>> = {
  'retention.ms': '-1',
  'retention.bytes': '-1',
  'cleanup.policy': 'delete',
};

/** What the bus asks of the cluster itself: topics that keep facts for ever, offsets, groups. */
export class Cluster {
  private admin: Promise<Admin> | undefined;
  private checked: Promise<void> | undefined;

  constructor(
    private readonly kafka: Kafka,
    private readonly names: TopicNames,
    private readonly partitions: number,
  ) {}

  /**
   * Creates missing topics and checks all, once. @throws BusError `refused` naming a topic that would lose facts: that is
   * not corrected here, because somebody chose it and facts may be gone already. `unavailable`
   */
  ready(): Promise<void> {
    this.checked ??= this.ask((admin) => this.prepare(admin)).catch((error: unknown) => {
      this.checked = undefined;
      throw error;
    });
    return this.checked;
  }

  /** Runs `question` on a connected client; a client that failed is replaced at the next question. @throws BusError */
  async ask<T>(question: (admin: Admin) => Promise<T>, ms = ANSWER_MS): Promise<T> {
    try {
      return await within(ms, 'Kafka', this.connected().then(question));
    } catch (error) {
      if (isBusError(error, 'refused')) throw error;
      await this.drop();
      throw unavailable(error);
    }
  }

  async close(): Promise<void> {
    await this.drop();
  }

  private connected(): Promise<Admin> {
    this.admin ??= this.connect();
    return this.admin;
  }

  private async connect(): Promise<Admin> {
    const admin = this.kafka.admin();
    await admin.connect();
    return admin;
  }

  private async drop(): Promise<void> {
    const admin = this.admin;
    this.admin = undefined;
    await admin?.then((client) => client.disconnect()).catch(() => undefined);
  }

  private async prepare(admin: Admin): Promise<void> {
    const configEntries = Object.entries(FOR_EVER).map(([name, value]) => ({ name, value }));
    const existing = new Set(await admin.listTopics());
    const missing = this.names.all().filter((topic) => !existing.has(topic));
    const topics = missing.map((topic) => ({ topic, numPartitions: this.partitions, configEntries }));
    if (topics.length > 0) await admin.createTopics({ topics, waitForLeaders: false });
    await eventuallyKnown(() => admin.fetchTopicMetadata({ topics: [...this.names.all()] }));
    await eventuallyKnown(() => this.check(admin));
  }

  private async check(admin: Admin): Promise<void> {
    const configNames = Object.keys(FOR_EVER);
    const resources = this.names.all().map((name) => ({ type: ConfigResourceTypes.TOPIC, name, configNames }));
    const { resources: answers } = await admin.describeConfigs({ resources, includeSynonyms: false });
    for (const { resourceName, configEntries } of answers) {
      for (const { configName, configValue } of configEntries) {
        if (FOR_EVER[configName] === configValue) continue;
        throw new BusError('refused', {
          topic: resourceName,
          [configName]: configValue,
          wanted: FOR_EVER[configName] ?? '',
        });
      }
    }
  }
}
