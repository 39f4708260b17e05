import type { LogRecord } from '../cloud-events/wire-record.js';
import { decodeOnce } from '../cloud-events/decode-once.js';
import type { ParkingLot, ParkingSpace } from '../parking/parking-lot.js';
import type { EventHandler, ParkedAggregate, RetryPolicy } from '../port.js';
import { attempt, type Outcome } from './attempt.js';
import type { BusLog } from './bus-log.js';
import { isOutage } from './failure.js';
import { Lanes } from './lanes.js';
import { pause } from './pause.js';

/** Who handles events, and how patiently. */
export interface Worker {
  readonly handler: EventHandler;
  readonly retry: RetryPolicy;
}

export interface GroupWorkOptions {
  readonly group: string;
  readonly lot: ParkingLot;
  readonly log: BusLog;
  readonly width: number;
  /** The member of this process that handles the subject. */
  readonly workerFor: (subject: string) => Worker;
}

const LOT_PAUSE_MS = 500;
const keyOf = ({ topic, subject }: { topic: string; subject: string }): string => `${topic}/${subject}`;

/**
 * Applies events for one shared group in order of each aggregate: parks what fails for good, queues what comes behind it.
 * Lives as long as this process owns the partitions; the next owner starts with `load`.
 */
export class GroupWork {
  readonly lanes: Lanes;
  private readonly stopping = new AbortController();
  private readonly parked = new Set<string>();

  constructor(private readonly options: GroupWorkOptions) {
    this.lanes = new Lanes(options.width);
  }

  get signal(): AbortSignal {
    return this.stopping.signal;
  }

  /** Learns what was parked before, as far as this process owns it. Before the first `take`. */
  async load(owns: (parked: ParkedAggregate) => boolean): Promise<void> {
    const parked = await this.options.lot.list(this.options.group);
    for (const space of parked.filter(owns)) this.parked.add(keyOf(space));
  }

  /** True when the event is applied or waits durably in the lot; false when it was stopped before. */
  take(record: LogRecord): Promise<boolean> {
    return this.lanes.run(keyOf(record), () => this.settle(record));
  }

  isParked(space: ParkingSpace): boolean {
    return this.parked.has(keyOf(space));
  }

  get anyParked(): boolean {
    return this.parked.size > 0;
  }

  /** Runs the handler with retries. Outside `take` only for events that come out of the lot. */
  apply(record: LogRecord): Promise<Outcome> {
    const { handler, retry } = this.options.workerFor(record.subject);
    const { group } = this.options;
    const run = async (number: number) => {
      const event = decodeOnce(record);
      await handler(event, { group, topic: record.topic, position: record.position, attempt: number });
    };
    return attempt(run, retry, this.signal);
  }

  /** In the lane of the aggregate, so that no event slips in between: frees the space unless something waits. */
  unparkWhenEmpty(space: ParkingSpace): Promise<boolean> {
    return this.lanes.run(keyOf(space), async () => {
      if (this.signal.aborted || (await this.options.lot.next(space))) return false;
      await this.options.lot.unpark(space);
      this.parked.delete(keyOf(space));
      return true;
    });
  }

  /** Takes nothing more; resolves when the handlers under way are through. */
  stop(): Promise<void> {
    this.stopping.abort();
    return this.lanes.idle();
  }

  private async settle(record: LogRecord): Promise<boolean> {
    while (!this.signal.aborted) {
      if (await this.tryToSettle(record)) return true;
      await pause(LOT_PAUSE_MS, this.signal);
    }
    return false;
  }

  private async tryToSettle(record: LogRecord): Promise<boolean> {
    const space = { group: this.options.group, topic: record.topic, subject: record.subject };
    try {
      if (this.isParked(space)) {
        await this.options.lot.wait(space, record);
        return true;
      }
      const outcome = await this.apply(record);
      if (outcome.kind === 'failed') await this.park(space, record, outcome.failure);
      return outcome.kind !== 'stopped';
    } catch (error) {
      this.warnOfLot(space, error);
      return false;
    }
  }

  private async park(
    space: ParkingSpace,
    record: LogRecord,
    failure: { errorCode: string; errorMessage: string; attempts: number },
  ) {
    if (this.signal.aborted) throw new Error('stopped before parking'); // somebody else may own the partition by now
    await this.options.lot.park(space, record, failure);
    this.parked.add(keyOf(space));
    const { errorCode, attempts } = failure;
    this.options.log.error({ ...space, position: record.position, errorCode, attempts }, 'aggregate parked');
  }

  private warnOfLot(space: ParkingSpace, error: unknown): void {
    if (this.signal.aborted) return;
    this.options.log.warn({ ...space, outage: isOutage(error), error: String(error) }, 'parking lot does not answer');
  }
}
