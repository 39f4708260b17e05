import type { Consumer, EachBatchPayload } from 'kafkajs';
import type { BusLog } from '../delivery/bus-log.js';
import { pause } from '../delivery/pause.js';
import { faultOf } from './kafka-fault.js';
import type { NewConsumer } from './new-consumer.js';

/** Partitions by name of the topic. */
export type Assignment = Readonly<Record<string, readonly number[]>>;

export interface ConsumerPlan {
  readonly groupId: string;
  readonly topics: readonly string[];
  readonly fromBeginning: boolean;
  /** The partitions are this member's from now on. Called before the first batch of them. */
  joined(assignment: Assignment, consumer: Consumer): void;
  /** They are not any more, or may not be. */
  lost(): void;
  eachBatch(payload: EachBatchPayload): Promise<void>;
}

const RESTART_PAUSE_MS = 500;
/** Batches handled at once: as many as there may be partitions; how many events run at once is not decided here. */
const BATCHES = 64;

/** A consumer that comes back after every crash, until it is closed. Commits nothing by itself. */
export class SteadyConsumer {
  readonly ready: Promise<void>;
  private readonly closing = new AbortController();
  private readonly running: Promise<void>;
  private joinedOnce: () => void = () => undefined;

  constructor(
    private readonly newConsumer: NewConsumer,
    private readonly plan: ConsumerPlan,
    private readonly log: BusLog,
  ) {
    this.ready = new Promise((resolve) => (this.joinedOnce = resolve));
    this.running = this.run();
  }

  /** Leaves the group. Batches under way are waited for. */
  async close(): Promise<void> {
    this.closing.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.closing.signal.aborted) {
      const consumer = this.newConsumer(this.plan.groupId);
      try {
        await this.consume(consumer);
      } catch (error) {
        this.log.warn({ group: this.plan.groupId, fault: faultOf(error) }, 'kafka consumer starts again');
      }
      this.plan.lost();
      await consumer.disconnect().catch(() => undefined);
      await pause(RESTART_PAUSE_MS, this.closing.signal);
    }
  }

  /** Returns when it is closed. @throws Error when the consumer has crashed */
  private async consume(consumer: Consumer): Promise<void> {
    const { topics, fromBeginning } = this.plan;
    const crashed = new Promise<never>((_, reject) => {
      consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
    });
    crashed.catch(() => undefined); // it may crash before anybody waits
    consumer.on(consumer.events.REBALANCING, () => this.plan.lost());
    consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => {
      this.plan.joined(payload.memberAssignment, consumer);
      this.joinedOnce();
    });
    await consumer.connect();
    await consumer.subscribe({ topics: [...topics], fromBeginning });
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: BATCHES,
      eachBatch: (payload) => this.plan.eachBatch(payload),
    });
    await Promise.race([crashed, aborted(this.closing.signal)]);
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
