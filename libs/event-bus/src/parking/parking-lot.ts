import type { Topic } from '@clearinghouse/contracts';
import type { LogRecord } from '../cloud-events/wire-record.js';
import type { Failure } from '../delivery/failure.js';
import type { ParkedAggregate } from '../port.js';

/** What is parked: one aggregate for one group. */
export interface ParkingSpace {
  readonly group: string;
  readonly topic: Topic;
  readonly subject: string;
}

/**
 * Where failed events and those behind them wait, durably. Only the member that owns the aggregate's partition changes a
 * space, save for `requestRedrive`. Every method may be repeated. Each @throws when the store cannot be reached.
 */
export interface ParkingLot {
  /** Occupied spaces of a group, or of all groups. */
  list(group?: string): Promise<readonly ParkedAggregate[]>;
  /** Occupies the space with the failed event as the first in its queue; when occupied already, notes the new failure. */
  park(space: ParkingSpace, record: LogRecord, failure: Failure): Promise<void>;
  /** Queues an event by its position; the same event at the same position is there once. */
  wait(space: ParkingSpace, record: LogRecord): Promise<void>;
  /** The waiting event with the lowest position. */
  next(space: ParkingSpace): Promise<LogRecord | undefined>;
  /** Takes an event out of the queue. */
  applied(space: ParkingSpace, record: LogRecord): Promise<void>;
  /** Frees the space. The caller has seen that nothing waits. */
  unpark(space: ParkingSpace): Promise<void>;
  /** Nothing happens when the space is free. From any process. */
  requestRedrive(space: ParkingSpace): Promise<void>;
  /** Spaces of the group whose redrive was asked for and is not over. */
  redriveRequests(group: string): Promise<readonly ParkingSpace[]>;
}
