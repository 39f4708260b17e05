import type { Consumer, EachBatchPayload } from 'kafkajs';
import type { BusLog } from '../delivery/bus-log.js';
import { Listener } from '../delivery/listener.js';
import type { Subscription, SubscriptionOptions } from '../port.js';
import type { Cluster } from './cluster.js';
import { beatUntil } from './heartbeats.js';
import type { NewConsumer } from './new-consumer.js';
import { type Assignment, type ConsumerPlan, SteadyConsumer } from './steady-consumer.js';
import { toRecord } from './to-record.js';
import type { TopicNames } from './topic-names.js';

export interface BroadcastParts {
  readonly newConsumer: NewConsumer;
  readonly cluster: Cluster;
  readonly names: TopicNames;
  readonly log: BusLog;
  /** Of this subscription alone. */
  readonly groupId: string;
}

/** Everything from now on. The group is a means to be given every partition: no offset is committed, it is deleted at the end. */
export class BroadcastSubscription implements Subscription, ConsumerPlan {
  readonly fromBeginning = false;
  readonly groupId: string;
  readonly topics: readonly string[];
  private readonly listener: Listener;
  private readonly consumer: SteadyConsumer;
  private closing: Promise<void> | undefined;

  /** @param next where each partition goes on, by `<topic>/<partition>`: asked before joining, so that nothing is missed */
  constructor(
    private readonly parts: BroadcastParts,
    options: SubscriptionOptions,
    private readonly next: Map<string, number>,
  ) {
    this.groupId = parts.groupId;
    this.topics = options.topics.map((topic) => parts.names.of(topic));
    this.listener = new Listener(options, parts.log);
    this.consumer = new SteadyConsumer(parts.newConsumer, this, parts.log);
  }

  get ready(): Promise<void> {
    return this.consumer.ready;
  }

  joined(assignment: Assignment, consumer: Consumer): void {
    for (const [topic, partitions] of Object.entries(assignment)) {
      for (const partition of partitions) {
        consumer.seek({ topic, partition, offset: String(this.next.get(`${topic}/${partition}`) ?? 0) });
      }
    }
  }

  lost(): void {
    // nobody else has this group: what is under way goes on
  }

  async eachBatch({ batch, heartbeat, resolveOffset }: EachBatchPayload): Promise<void> {
    const topic = this.parts.names.topicOf(batch.topic);
    const taken = batch.messages.map((message) => this.listener.take(toRecord(topic, batch.partition, message)));
    const last = batch.lastOffset();
    this.next.set(`${batch.topic}/${batch.partition}`, Number(last) + 1);
    resolveOffset(last);
    await beatUntil(Promise.all(taken), heartbeat);
  }

  close(): Promise<void> {
    this.closing ??= this.end();
    return this.closing;
  }

  private async end(): Promise<void> {
    await this.listener.stop();
    await this.consumer.close();
    await this.parts.cluster.ask((admin) => admin.deleteGroups([this.groupId])).catch(() => undefined); // a group without offsets goes by itself, a little later
  }
}
