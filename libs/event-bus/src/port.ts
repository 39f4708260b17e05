import type { EventEnvelope, Topic } from '@clearinghouse/contracts';

/** Where a delivered event stands. Positions of one (topic, lane) grow; `attempt` counts from 1. */
export interface Delivery {
  readonly group: string;
  readonly topic: Topic;
  readonly position: string;
  readonly attempt: number;
}

/** Settles when the event is applied; a rejection is a failed attempt. Must bear being called again with the same event. */
export type EventHandler = (event: EventEnvelope, delivery: Delivery) => Promise<void>;

export interface RetryPolicy {
  /** Attempts before parking, the first included. Default 5. */
  readonly attempts: number;
  /** First pause in ms, doubled up to `maxPauseMs`, with jitter. Defaults 100 and 2000. */
  readonly pauseMs: number;
  readonly maxPauseMs: number;
}

/**
 * `shared`: members of `group` divide the topic; a new group starts at the beginning; position survives restarts.
 * `broadcast`: every subscription gets everything published from now on, and leaves no group behind.
 */
export interface SubscriptionOptions {
  readonly topics: readonly Topic[];
  readonly mode: 'shared' | 'broadcast';
  readonly group: string;
  readonly handler: EventHandler;
  readonly retry?: Partial<RetryPolicy>;
  /** Events of different aggregates handled at once. Default 16. */
  readonly concurrency?: number;
}

export interface Subscription {
  /** Resolves when the group is joined: what is published from now on will be delivered. */
  readonly ready: Promise<void>;
  /** Stops taking, waits for handlers under way, keeps positions. */
  close(): Promise<void>;
}

/** An aggregate set aside for one group because an event of it failed for good; later events wait behind it, in order. */
export interface ParkedAggregate {
  readonly group: string;
  readonly topic: Topic;
  readonly subject: string;
  readonly since: string;
  readonly errorCode: string;
  readonly errorMessage: string;
  readonly attempts: number;
  readonly position: string;
  readonly waiting: number;
  readonly redriving: boolean;
}

export interface EventBus {
  /**
   * Resolves when every event is durable, in the order given. Events of one subject arrive in order of publication.
   * The same event may be published twice. @throws BusError `undeclared-topic`, `refused` (this record will never be
   * accepted), `unavailable` (try again)
   */
  publish(topic: Topic, events: readonly EventEnvelope[]): Promise<void>;
  subscribe(options: SubscriptionOptions): Promise<Subscription>;
  /** Aggregates parked for a group, or for all. */
  parked(group?: string): Promise<readonly ParkedAggregate[]>;
  /** Asks the member that owns the aggregate to apply what waits, in order, then to unpark. Also from another process. */
  redrive(group: string, topic: Topic, subject: string): Promise<void>;
  /** @throws BusError `unavailable`. For readiness. */
  ping(): Promise<void>;
  /** Drains: closes subscriptions, waits for publications under way. */
  close(): Promise<void>;
}
