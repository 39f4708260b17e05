import type { Instant } from '@clearinghouse/contracts';

/** The time of the business: letters, windows, events. Time-outs and back-off use timers, not this. */
export abstract class Clock {
  abstract now(): Instant;
}
