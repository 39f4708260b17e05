import type { Topic } from '@clearinghouse/contracts';
import type { EventLog, NumberedRecord } from './event-log.js';

const READ_AT_ONCE = 256;
const LOOK_AGAIN_MS = 1000;

/** Hands over the records of one topic in order, from `next` on, as long as `room` says there is any; follows the end. */
export class Tailer {
  private wake: () => void = () => undefined;
  private stopped = false;
  private readonly running: Promise<void>;

  constructor(
    private readonly log: EventLog,
    private readonly topic: Topic,
    private next: number,
    private readonly room: () => number,
    private readonly take: (record: NumberedRecord) => void,
  ) {
    const silence = log.onAppended((appended) => {
      if (appended === topic) this.wake();
    });
    this.running = this.follow().finally(silence);
  }

  /** There is room again, or a new record. */
  nudge(): void {
    this.wake();
  }

  stop(): Promise<void> {
    this.stopped = true;
    this.wake();
    return this.running;
  }

  private async follow(): Promise<void> {
    while (!this.stopped) {
      const woken = this.woken(); // before reading: what comes in between is not slept over
      if (this.readOn() === 0) await woken;
      else await new Promise(setImmediate);
    }
  }

  private readOn(): number {
    const limit = Math.min(READ_AT_ONCE, this.room());
    if (limit <= 0) return 0;
    const records = this.log.read(this.topic, this.next, limit);
    for (const record of records) {
      this.next = record.offset + 1;
      this.take(record);
    }
    return records.length;
  }

  private woken(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, LOOK_AGAIN_MS).unref();
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
