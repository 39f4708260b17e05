import type { Topic } from '@clearinghouse/contracts';
import { DEFAULT_CONCURRENCY, Listener } from '../delivery/listener.js';
import { DEFAULT_RETRY } from '../delivery/retry-policy.js';
import type { Subscription, SubscriptionOptions } from '../port.js';
import { GroupStream, type StreamParts } from './group-stream.js';
import type { Member } from './member.js';
import { Tailer } from './tailer.js';

const LISTENER_WINDOW = 1024;

/** The open subscriptions of one process. Members of one group meet in one stream for each topic. */
export class EmbeddedSubscriptions {
  private readonly streams = new Map<string, Promise<GroupStream>>();
  private readonly draining = new Map<string, Promise<void>>();
  private readonly subscriptions = new Set<Subscription>();

  constructor(private readonly parts: StreamParts) {}

  async open(options: SubscriptionOptions): Promise<Subscription> {
    const leave = options.mode === 'shared' ? await this.join(options) : this.listen(options);
    let closing: Promise<void> | undefined;
    const subscription: Subscription = {
      ready: Promise.resolve(),
      close: () => (closing ??= leave().finally(() => this.subscriptions.delete(subscription))),
    };
    this.subscriptions.add(subscription);
    return subscription;
  }

  async close(): Promise<void> {
    await Promise.all([...this.subscriptions].map((subscription) => subscription.close()));
  }

  private async join({
    topics,
    group,
    handler,
    retry,
    concurrency,
  }: SubscriptionOptions): Promise<() => Promise<void>> {
    const member: Member = {
      handler,
      retry: { ...DEFAULT_RETRY, ...retry },
      concurrency: concurrency ?? DEFAULT_CONCURRENCY,
    };
    const streams = await Promise.all(topics.map((topic) => this.stream(group, topic)));
    for (const stream of streams) stream.join(member);
    return async () => {
      await Promise.all(topics.map((topic) => this.leave(group, topic, member)));
    };
  }

  private listen(options: SubscriptionOptions): () => Promise<void> {
    const listener = new Listener(options, this.parts.log);
    const tailers = options.topics.map((topic) => this.tail(topic, listener));
    return async () => {
      await Promise.all(tailers.map((tailer) => tailer.stop()));
      await listener.stop();
    };
  }

  private tail(topic: Topic, listener: Listener): Tailer {
    const { events } = this.parts;
    let open = 0;
    const tailer: Tailer = new Tailer(
      events,
      topic,
      events.end(topic),
      () => LISTENER_WINDOW - open,
      (record) => {
        open += 1;
        void listener.take(record).then(() => {
          open -= 1;
          tailer.nudge();
        });
      },
    );
    return tailer;
  }

  private stream(group: string, topic: Topic): Promise<GroupStream> {
    const key = `${topic}/${group}`;
    const known = this.streams.get(key);
    if (known) return known;
    const created = this.create(group, topic);
    this.streams.set(key, created);
    created.catch(() => this.streams.delete(key));
    return created;
  }

  private async create(group: string, topic: Topic): Promise<GroupStream> {
    await this.draining.get(`${topic}/${group}`); // the one before still has handlers under way
    const stream = new GroupStream(this.parts, group, topic);
    await stream.load();
    return stream;
  }

  private async leave(group: string, topic: Topic, member: Member): Promise<void> {
    const key = `${topic}/${group}`;
    const stream = await this.streams.get(key);
    if (!stream?.isLast(member)) return stream?.leave(member);
    this.streams.delete(key);
    const drained = stream.leave(member).finally(() => this.draining.delete(key));
    this.draining.set(key, drained);
    await drained;
  }
}
