import { type Instant, instant } from '@clearinghouse/contracts';
import { Clock } from './clock.js';

/** The time of the machine. Extends Clock only because an abstract class is also its own injection token. */
export class SystemClock extends Clock {
  now(): Instant {
    return instant(Date.now());
  }
}
