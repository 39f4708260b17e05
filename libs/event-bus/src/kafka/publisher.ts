import type { WireRecord } from '../cloud-events/wire-record.js';
import { BusError, isBusError } from '../errors.js';
import { bytesOf, parts, type Publication } from './publication.js';
import type { Sender, Shipment } from './sender.js';

/** Below the broker's default `message.max.bytes` of 1,048,588, which bounds one batch of one partition. */
const LIMIT = 900_000;

/** Publications that come while one is under way go together with the next. Publications of one caller keep their order. */
export class Publisher {
  private waiting: Publication[] = [];
  private running: Promise<void> | undefined;

  constructor(private readonly sender: Sender) {}

  publish(topic: string, records: readonly WireRecord[]): Promise<void> {
    const bytes = records.reduce((sum, record) => sum + bytesOf(record), 0);
    return new Promise((resolve, reject) => {
      this.waiting.push({ topic, records, bytes, resolve, reject });
      this.running ??= this.run();
    });
  }

  async idle(): Promise<void> {
    await this.running;
  }

  private async run(): Promise<void> {
    await new Promise(setImmediate); // what is published in this turn goes together
    while (this.waiting.length > 0) await this.sendTogether(this.takeSome());
    this.running = undefined;
  }

  private takeSome(): Publication[] {
    let bytes = 0;
    const beyond = this.waiting.findIndex((publication) => (bytes += publication.bytes) > LIMIT);
    return this.waiting.splice(0, beyond === -1 ? this.waiting.length : Math.max(1, beyond));
  }

  private async sendTogether(publications: readonly Publication[]): Promise<void> {
    const [first] = publications;
    if (first && publications.length === 1) return this.sendAlone(first);
    try {
      await this.sender.send(shipmentsOf(publications));
      for (const { resolve } of publications) resolve();
    } catch (error) {
      // one record that is refused must not fail its neighbours
      if (isBusError(error, 'refused')) for (const publication of publications) await this.sendAlone(publication);
      else this.failAll(publications, error);
    }
  }

  private async sendAlone(publication: Publication): Promise<void> {
    const { topic, records, resolve, reject } = publication;
    try {
      for (const part of parts(records, LIMIT)) await this.sender.send([{ topic, records: part }]);
      resolve();
    } catch (error) {
      if (isBusError(error, 'refused')) reject(error);
      else this.failAll([publication], error);
    }
  }

  /** Those that wait would wait as long again, one after another: they fail now, and may try again. */
  private failAll(publications: readonly Publication[], cause: unknown): void {
    const error = cause instanceof BusError ? cause : new BusError('unavailable', {}, { cause });
    for (const { reject } of [...publications, ...this.waiting.splice(0)]) reject(error);
  }
}

function shipmentsOf(publications: readonly Publication[]): Shipment[] {
  const topics = new Set(publications.map(({ topic }) => topic));
  return [...topics].map((topic) => ({
    topic,
    records: publications.filter((publication) => publication.topic === topic).flatMap(({ records }) => records),
  }));
}
