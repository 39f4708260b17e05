import type { BusHarness, MakeBusHarness } from '../bus-harness.js';
import type { EventBus, SubscriptionOptions } from '../../port.js';
import type { AppliedLog } from '../applied-log.js';

/** A part of the suite: registers its tests. `start` gives a test a harness of its own, destroyed after it. */
export type Chapter = (start: MakeBusHarness) => void;

/** Three attempts, a few milliseconds apart: parking comes soon. */
export const QUICK = { attempts: 3, pauseMs: 5, maxPauseMs: 20 };

/** Subscribes a shared group to `requests` and waits until it has joined. */
export async function join(bus: EventBus, log: AppliedLog, options: Partial<SubscriptionOptions> = {}) {
  const subscription = await bus.subscribe({
    topics: ['requests'],
    mode: 'shared',
    group: 'matching',
    handler: log.handler,
    retry: QUICK,
    ...options,
  });
  await subscription.ready;
  return subscription;
}

export const parkedOf = async (harness: BusHarness, subject: string) =>
  (await harness.lot.list()).find((parked) => parked.subject === subject);
