import type { RelayAlarm } from '@clearinghouse/document-store';
import type { Log } from '../logging/log.js';

/** A refused event sets its aggregate aside and a person has to look; a bus that is away will be back. */
export const relayAlarm =
  (log: Log) =>
  ({ error, ...alarm }: RelayAlarm): void =>
    alarm.kind === 'parked'
      ? log.error({ ...alarm, err: error }, 'an event cannot be published; its aggregate is set aside')
      : log.warn({ ...alarm, err: error }, 'events cannot be published now; they wait in the store');
