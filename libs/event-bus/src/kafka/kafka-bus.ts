import { randomUUID } from 'node:crypto';
import type { EventEnvelope, Topic } from '@clearinghouse/contracts';
import { encodeEvent } from '../cloud-events/encode.js';
import { silentLog } from '../delivery/bus-log.js';
import { DEFAULT_CONCURRENCY } from '../delivery/listener.js';
import { DEFAULT_RETRY } from '../delivery/retry-policy.js';
import { declared } from '../delivery/topics.js';
import { BusError } from '../errors.js';
import type { ParkingLot } from '../parking/parking-lot.js';
import type { EventBus, ParkedAggregate, Subscription, SubscriptionOptions } from '../port.js';
import { BroadcastSubscription } from './broadcast-subscription.js';
import { Cluster } from './cluster.js';
import { kafkaClient, type KafkaClientOptions } from './kafka-client.js';
import { type NewConsumer, newConsumers } from './new-consumer.js';
import { committedOf, endsOf } from './offsets.js';
import { Publisher } from './publisher.js';
import { Sender } from './sender.js';
import { SharedSubscription } from './shared-subscription.js';
import { TopicNames } from './topic-names.js';

export interface KafkaBusOptions extends Omit<KafkaClientOptions, 'log'>, Partial<Pick<KafkaClientOptions, 'log'>> {
  /** Prefix of topics and groups: several installations may share a broker. */
  readonly installation: string;
  readonly parking: ParkingLot;
  /** Of topics that are created; an existing topic keeps its own number, which must never change. Default 6. */
  readonly partitions?: number;
  /** How long a member may say nothing before its partitions go to others. A broker may refuse below 6000, the default. */
  readonly sessionMs?: number | undefined;
}

const PING_MS = 3000;

/** The bus of several processes. Connects at the first call; topics are created and checked then. */
export function createKafkaBus(options: KafkaBusOptions): EventBus {
  const log = options.log ?? silentLog;
  const kafka = kafkaClient({ ...options, log });
  const names = new TopicNames(options.installation);
  const cluster = new Cluster(kafka, names, options.partitions ?? 6);
  const sender = new Sender(kafka, log);
  const newConsumer = newConsumers(kafka, options.sessionMs);
  return new KafkaBus({ newConsumer, names, cluster, sender, log, lot: options.parking });
}

interface Parts {
  readonly newConsumer: NewConsumer;
  readonly names: TopicNames;
  readonly cluster: Cluster;
  readonly sender: Sender;
  readonly lot: ParkingLot;
  readonly log: NonNullable<KafkaBusOptions['log']>;
}

class KafkaBus implements EventBus {
  private readonly publisher: Publisher;
  private readonly subscriptions = new Set<Subscription>();
  private closing: Promise<void> | undefined;

  constructor(private readonly parts: Parts) {
    this.publisher = new Publisher(parts.sender);
  }

  async publish(topic: Topic, events: readonly EventEnvelope[]): Promise<void> {
    this.refuseWhenClosed();
    declared([topic]);
    if (events.length === 0) return;
    await this.parts.cluster.ready();
    await this.publisher.publish(this.parts.names.of(topic), events.map(encodeEvent));
  }

  async subscribe(options: SubscriptionOptions): Promise<Subscription> {
    this.refuseWhenClosed();
    declared(options.topics);
    await this.parts.cluster.ready();
    const subscription = options.mode === 'shared' ? this.share(options) : await this.listen(options);
    this.subscriptions.add(subscription);
    return subscription;
  }

  parked(group?: string): Promise<readonly ParkedAggregate[]> {
    return this.parts.lot.list(group);
  }

  redrive(group: string, topic: Topic, subject: string): Promise<void> {
    return this.parts.lot.requestRedrive({ group, topic, subject });
  }

  async ping(): Promise<void> {
    this.refuseWhenClosed();
    await this.parts.cluster.ask((admin) => admin.describeCluster(), PING_MS);
  }

  close(): Promise<void> {
    this.closing ??= this.drain();
    return this.closing;
  }

  private async drain(): Promise<void> {
    await Promise.allSettled([...this.subscriptions].map((subscription) => subscription.close()));
    await this.publisher.idle();
    await Promise.all([this.parts.sender.close(), this.parts.cluster.close()]);
  }

  private share({ group, topics, handler, retry, concurrency }: SubscriptionOptions): Subscription {
    const { newConsumer, names, cluster, lot, log } = this.parts;
    const worker = { handler, retry: { ...DEFAULT_RETRY, ...retry } };
    const width = concurrency ?? DEFAULT_CONCURRENCY;
    const work = { group, lot, log, width, workerFor: () => worker };
    const groupId = names.groupOf(group);
    const named = topics.map((topic) => names.of(topic));
    const committed = () => committedOf(cluster, groupId, named);
    return new SharedSubscription(newConsumer, groupId, named, { names, work, log, committed });
  }

  private async listen(options: SubscriptionOptions): Promise<Subscription> {
    const { newConsumer, names, cluster, log } = this.parts;
    const ends = await endsOf(
      cluster,
      options.topics.map((topic) => names.of(topic)),
    );
    const groupId = `${names.groupOf(options.group)}.${randomUUID()}`;
    return new BroadcastSubscription({ newConsumer, cluster, names, log, groupId }, options, ends);
  }

  private refuseWhenClosed(): void {
    if (this.closing) throw new BusError('closed');
  }
}
