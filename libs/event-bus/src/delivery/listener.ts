import { decodeOnce } from '../cloud-events/decode-once.js';
import type { LogRecord } from '../cloud-events/wire-record.js';
import type { SubscriptionOptions } from '../port.js';
import { attempt } from './attempt.js';
import type { BusLog } from './bus-log.js';
import { Lanes } from './lanes.js';
import { DEFAULT_RETRY } from './retry-policy.js';

/** Applies events for one broadcast subscription. What fails for good is logged and left out: nobody else waits for it. */
export class Listener {
  readonly lanes: Lanes;
  private readonly stopping = new AbortController();

  constructor(
    private readonly options: SubscriptionOptions,
    private readonly log: BusLog,
  ) {
    this.lanes = new Lanes(options.concurrency ?? DEFAULT_CONCURRENCY);
  }

  take(record: LogRecord): Promise<void> {
    return this.lanes.run(`${record.topic}/${record.subject}`, () => this.apply(record));
  }

  stop(): Promise<void> {
    this.stopping.abort();
    return this.lanes.idle();
  }

  private async apply({ topic, subject, position, wire }: LogRecord): Promise<void> {
    const { group, handler, retry } = this.options;
    const run = async (number: number) =>
      handler(decodeOnce({ topic, wire }), { group, topic, position, attempt: number });
    const outcome = await attempt(run, { ...DEFAULT_RETRY, ...retry }, this.stopping.signal);
    if (outcome.kind !== 'failed') return;
    const { errorCode } = outcome.failure;
    this.log.error({ group, topic, subject, position, errorCode }, 'event left out of a broadcast');
  }
}

export const DEFAULT_CONCURRENCY = 16;
