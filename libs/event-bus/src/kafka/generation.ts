import type { Consumer, KafkaMessage } from 'kafkajs';
import type { BusLog } from '../delivery/bus-log.js';
import { GroupWork, type GroupWorkOptions } from '../delivery/group-work.js';
import { pause } from '../delivery/pause.js';
import { Redriver } from '../delivery/redriver.js';
import { faultOf } from './kafka-fault.js';
import type { Offsets } from './offsets.js';
import { Progress } from './progress.js';
import type { Assignment } from './steady-consumer.js';
import { partitionOf, toRecord } from './to-record.js';
import type { TopicNames } from './topic-names.js';

const COMMIT_EVERY_MS = 200;
const LOAD_PAUSE_MS = 500;

export interface GenerationParts {
  readonly names: TopicNames;
  readonly work: GroupWorkOptions;
  readonly log: BusLog;
  /** What the group has committed. */
  readonly committed: () => Promise<Offsets>;
}

/** The time between two rebalances, in which certain partitions are this member's, and with them what is parked of them. */
export class Generation {
  /** Resolves when it is known what was parked and committed: before that no event may be taken. */
  readonly loaded: Promise<void>;
  private readonly work: GroupWork;
  private readonly redriver: Redriver;
  private starts: Offsets = new Map();
  private readonly progresses = new Map<string, Progress>();
  private readonly committing: Promise<void>;
  private ending: Promise<void> | undefined;

  constructor(
    private readonly parts: GenerationParts,
    private readonly consumer: Consumer,
    private readonly assignment: Assignment,
    before: Promise<void>,
  ) {
    const { group, lot } = parts.work;
    this.work = new GroupWork(parts.work);
    this.redriver = new Redriver(group, this.work, lot, parts.log);
    this.loaded = before.then(() => this.load());
    this.committing = this.commitNowAndThen();
  }

  get ended(): boolean {
    return this.work.signal.aborted;
  }

  get signal(): AbortSignal {
    return this.work.signal;
  }

  /** True when a batch of the partition may be taken; asks for what it leaves out otherwise. */
  follows(topic: string, partition: number, first: number): boolean {
    const offset = this.progressOf(topic, partition).leftOut(first);
    if (offset === undefined) return true;
    this.consumer.seek({ topic, partition, offset: String(offset) });
    return false;
  }

  /** Takes messages of one partition in order. Resolves when all are applied or parked, or when the generation ends. */
  async take(name: string, partition: number, messages: readonly KafkaMessage[]): Promise<void> {
    const topic = this.parts.names.topicOf(name);
    const progress = this.progressOf(name, partition);
    const taken = messages.map(async (message) => {
      const finish = progress.take(Number(message.offset));
      if (finish && (await this.work.take(toRecord(topic, partition, message)))) finish();
    });
    await Promise.all(taken);
  }

  /** Events of the partition that are taken and not finished. */
  unfinished(name: string, partition: number): number {
    return this.progresses.get(`${name}/${partition}`)?.size ?? 0;
  }

  /** Takes nothing more, waits for handlers under way, commits. May be called again. */
  end(): Promise<void> {
    this.ending ??= this.finish();
    return this.ending;
  }

  private async finish(): Promise<void> {
    await this.work.stop();
    await Promise.all([this.redriver.stopped(), this.committing]);
    await this.commit();
  }

  private async load(): Promise<void> {
    const owns = (topic: string, partition: number) => this.assignment[topic]?.includes(partition) ?? false;
    while (!this.ended) {
      try {
        await this.work.load(({ topic, position }) => owns(this.parts.names.of(topic), partitionOf(position)));
        this.starts = await this.parts.committed();
        return this.redriver.start();
      } catch (error) {
        this.parts.log.warn(
          { group: this.parts.work.group, error: String(error) },
          'partitions wait for what is parked and committed',
        );
        await pause(LOAD_PAUSE_MS, this.signal);
      }
    }
  }

  private progressOf(name: string, partition: number): Progress {
    const key = `${name}/${partition}`;
    const known = this.progresses.get(key);
    if (known) return known;
    const fresh = new Progress(name, partition, this.starts.get(key) ?? 0);
    this.progresses.set(key, fresh);
    return fresh;
  }

  private async commitNowAndThen(): Promise<void> {
    while (!this.ended) {
      await pause(COMMIT_EVERY_MS, this.signal);
      if (!this.ended) await this.commit();
    }
  }

  /** A commit that fails is made up for by the next, or its events come again. */
  private async commit(): Promise<void> {
    const due = [...this.progresses.values()].flatMap((progress) => {
      const offset = progress.uncommitted();
      return offset === undefined ? [] : [{ progress, offset }];
    });
    if (due.length === 0) return;
    try {
      await this.consumer.commitOffsets(
        due.map(({ progress: { topic, partition }, offset }) => ({ topic, partition, offset: String(offset) })),
      );
      for (const { progress, offset } of due) progress.committedTo(offset);
    } catch (error) {
      this.parts.log.warn({ group: this.parts.work.group, fault: faultOf(error) }, 'offsets not committed');
    }
  }
}
