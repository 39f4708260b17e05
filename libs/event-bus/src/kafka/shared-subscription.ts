import type { Consumer, EachBatchPayload } from 'kafkajs';
import { pause } from '../delivery/pause.js';
import type { Subscription } from '../port.js';
import { Generation, type GenerationParts } from './generation.js';
import { beatUntil } from './heartbeats.js';
import type { NewConsumer } from './new-consumer.js';
import { type Assignment, type ConsumerPlan, SteadyConsumer } from './steady-consumer.js';

/** So long a batch waits for its slowest aggregate; then the next is fetched, and that aggregate goes on beside it. */
const GRACE_MS = 250;
/** Taken and unfinished events of one partition, beyond which nothing more is fetched. */
const WINDOW = 1024;

/** One member of a shared group. */
export class SharedSubscription implements Subscription, ConsumerPlan {
  readonly fromBeginning = true;
  private readonly consumer: SteadyConsumer;
  private generation: Generation | undefined;
  private closing: Promise<void> | undefined;

  constructor(
    newConsumer: NewConsumer,
    readonly groupId: string,
    readonly topics: readonly string[],
    private readonly parts: GenerationParts,
  ) {
    this.consumer = new SteadyConsumer(newConsumer, this, parts.log);
  }

  get ready(): Promise<void> {
    return this.consumer.ready;
  }

  joined(assignment: Assignment, consumer: Consumer): void {
    const before = this.generation?.end() ?? Promise.resolve();
    this.generation = new Generation(this.parts, consumer, assignment, before);
    if (this.closing) void this.generation.end();
  }

  lost(): void {
    void this.generation?.end();
  }

  async eachBatch({ batch, heartbeat, resolveOffset }: EachBatchPayload): Promise<void> {
    const { generation } = this;
    if (!generation || generation.ended) return pause(GRACE_MS, new AbortController().signal); // leaving: nothing is taken
    try {
      await beatUntil(generation.loaded, heartbeat);
      if (generation.ended) return;
      if (!generation.follows(batch.topic, batch.partition, Number(batch.firstOffset()))) return;
      const taken = generation.take(batch.topic, batch.partition, batch.messages);
      resolveOffset(batch.lastOffset()); // where to fetch next; what is committed is decided by what is finished
      const since = Date.now();
      const enough = () =>
        Date.now() - since > GRACE_MS && generation.unfinished(batch.topic, batch.partition) < WINDOW;
      await beatUntil(taken, heartbeat, enough);
    } catch (error) {
      await generation.end();
      throw error;
    }
  }

  /** Handlers under way end and are committed while this is still a member; then it leaves. */
  close(): Promise<void> {
    this.closing ??= this.drain();
    return this.closing;
  }

  private async drain(): Promise<void> {
    await this.generation?.end();
    await this.consumer.close();
  }
}
