import type { Instant } from '@clearinghouse/contracts';
import type { Calendars } from './procedures/calendars.js';

/** When something is decided, and by which calendars. */
export interface Moment {
  readonly at: Instant;
  readonly calendars: Calendars;
}
