import { CodedError, TOPICS } from '@clearinghouse/contracts';
import type { EventBus, Subscription } from '@clearinghouse/event-bus';
import { EVENT_BUS, LOG, type Log } from '@clearinghouse/service-kit';
import { Inject, Injectable, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Listener } from './listener.js';

const BEAT_MS = 15_000;
const PAUSE_MS = 500;

/** Hears everything once for all streams of this process, from now on, and leaves no group behind. */
@Injectable()
export class LiveUpdates implements OnModuleInit, BeforeApplicationShutdown {
  private readonly listeners = new Set<Listener>();
  private readonly timers: NodeJS.Timeout[] = [];
  private subscription: Subscription | undefined;
  private hearing = false;
  private stopped = false;

  constructor(
    @Inject(EVENT_BUS) private readonly bus: EventBus,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.timers.push(setInterval(() => this.listeners.forEach((listener) => listener.beat()), BEAT_MS));
    void this.subscribe();
  }

  /** Streams would keep the process open. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    this.timers.forEach(clearTimeout);
    this.listeners.forEach((listener) => listener.end());
    await this.subscription?.close();
  }

  /** Answers how to leave. @throws CodedError SERVICE.UNAVAILABLE while nothing can be heard yet */
  join(listener: Listener): () => void {
    if (!this.hearing || this.stopped) throw new CodedError('SERVICE.UNAVAILABLE');
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The bus may be away at start: tried until it is there. */
  private async subscribe(): Promise<void> {
    try {
      this.subscription = await this.bus.subscribe({
        topics: TOPICS,
        mode: 'broadcast',
        group: 'gateway-live',
        handler: async (event) => this.listeners.forEach((listener) => listener.tell(event)),
      });
      await this.subscription.ready;
      this.hearing = true;
    } catch (err) {
      this.log.debug({ err }, 'live updates wait for events');
      if (!this.stopped) this.timers.push(setTimeout(() => void this.subscribe(), PAUSE_MS));
    }
  }
}
