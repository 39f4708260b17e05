import { type Kafka, type Message, Partitioners, type Producer } from 'kafkajs';
import type { WireRecord } from '../cloud-events/wire-record.js';
import type { BusLog } from '../delivery/bus-log.js';
import { faultOf, isRefusal, refused, unavailable, within } from './kafka-fault.js';

const DEADLINE_MS = 10_000;

/** Records of one topic, in order. */
export interface Shipment {
  readonly topic: string;
  readonly records: readonly WireRecord[];
}

/**
 * An idempotent producer that outlives itself. After any error its numbering of batches cannot be trusted: a batch may
 * have arrived without the answer, and the broker would then take the next one with that number for a repetition and
 * drop it silently. So a producer that failed is always replaced by one with a new id; what was sent twice comes twice.
 */
export class Sender {
  private producer: Promise<Producer> | undefined;

  constructor(
    private readonly kafka: Kafka,
    private readonly log: BusLog,
  ) {}

  /** One after another, by one caller. @throws BusError `refused`; `unavailable` after about 10 s of trying */
  async send(shipments: readonly Shipment[]): Promise<void> {
    const end = Date.now() + DEADLINE_MS;
    for (;;) {
      try {
        return await within(end - Date.now(), 'Kafka to acknowledge', this.sendOnce(shipments));
      } catch (error) {
        await this.replace(error);
        if (isRefusal(error)) throw refused(shipments.map(({ topic }) => topic).join(), error);
        if (Date.now() + RETRY_PAUSE_MS >= end) throw unavailable(error);
        await new Promise((resolve) => setTimeout(resolve, RETRY_PAUSE_MS));
      }
    }
  }

  async close(): Promise<void> {
    const producer = this.producer;
    this.producer = undefined;
    await producer?.then((client) => client.disconnect()).catch(() => undefined);
  }

  private async sendOnce(shipments: readonly Shipment[]): Promise<void> {
    this.producer ??= this.connect();
    const producer = await this.producer;
    const topicMessages = shipments.map(({ topic, records }) => ({ topic, messages: records.map(toMessage) }));
    await producer.sendBatch({ acks: -1, timeout: DEADLINE_MS, topicMessages });
  }

  private async connect(): Promise<Producer> {
    const producer = this.kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      createPartitioner: Partitioners.DefaultPartitioner,
      retry: { retries: 3, initialRetryTime: 100, maxRetryTime: 1000 },
    });
    await producer.connect();
    return producer;
  }

  private async replace(error: unknown): Promise<void> {
    this.log.warn({ fault: faultOf(error) }, 'kafka producer replaced');
    const closing = this.close();
    await within(1000, 'the failed producer to close', closing).catch(() => undefined);
  }
}

const RETRY_PAUSE_MS = 200;

const toMessage = ({ key, headers, value }: WireRecord): Message => ({ key, value, headers: { ...headers } });
