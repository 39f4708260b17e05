import type { Database, RootDatabase } from 'lmdb';
import { QueueError } from '../errors.js';
import type { JobRecord } from './job-record.js';

const RETRY_MS = 1_000;

type Place = [queue: string, key: string];

/** The durable copy of what the lanes hold in memory: one record a job, none when it is done. */
export class JobJournal {
  private readonly jobs: Database<JobRecord, Place>;
  /** Places whose newest state could not be written (disk full), with that state. */
  private readonly unwritten = new Map<string, [Place, JobRecord | undefined]>();
  private retry: NodeJS.Timeout | undefined;

  constructor(private readonly file: RootDatabase) {
    this.jobs = file.openDB<JobRecord, Place>({ name: 'jobs', encoding: 'msgpack' });
  }

  *load(): Iterable<[queue: string, key: string, job: JobRecord]> {
    for (const { key, value } of this.jobs.getRange()) yield [key[0], key[1], value];
  }

  /** Resolves when committed: survives the end of this process. @throws QueueError `unavailable` */
  async write(queue: string, key: string, job: JobRecord | undefined): Promise<void> {
    const place: Place = [queue, key];
    const id = `${queue} ${key}`;
    this.unwritten.delete(id);
    try {
      await (job === undefined ? this.jobs.remove(place) : this.jobs.put(place, job));
    } catch (cause) {
      throw new QueueError('unavailable', { queue, key }, { cause });
    }
  }

  /** For what has already happened and cannot be refused any more: tried again until it is written. */
  settle(queue: string, key: string, job: JobRecord | undefined): void {
    this.write(queue, key, job).catch(() => {
      this.unwritten.set(`${queue} ${key}`, [[queue, key], job]);
      this.retry ??= setTimeout(() => this.writeAgain(), RETRY_MS).unref();
    });
  }

  /** Resolves when everything written so far is on disk: survives the end of the machine. */
  async flush(): Promise<void> {
    try {
      await this.file.flushed;
    } catch (cause) {
      throw new QueueError('unavailable', {}, { cause });
    }
  }

  close(): Promise<void> {
    clearTimeout(this.retry);
    return this.flush();
  }

  private writeAgain(): void {
    this.retry = undefined;
    const places = [...this.unwritten.values()];
    for (const [[queue, key], job] of places) this.settle(queue, key, job);
  }
}
