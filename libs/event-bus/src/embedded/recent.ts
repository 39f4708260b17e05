import type { NumberedRecord } from './event-log.js';

/** Most that is kept of one topic: records, and bytes of their bodies. */
const MOST = 1024;
const MOST_BYTES = 4 * 1024 * 1024;

/**
 * The newest records of one topic, as they were appended: every group of the process reads them, and shares what was decoded
 * of them. In order of their numbers, without a hole between the first and the last.
 */
export class Recent {
  private records: NumberedRecord[] = [];
  private bytes = 0;

  /** Records that are on disk. Those that come out of line end what is known. */
  add(appended: readonly NumberedRecord[]): void {
    const last = this.records.at(-1);
    const [first] = appended;
    if (last && first && first.offset <= last.offset) return this.forget();
    for (const record of appended) {
      this.records.push(record);
      this.bytes += record.wire.value.length;
    }
    if (this.records.length > MOST || this.bytes > MOST_BYTES) this.shorten();
  }

  /** At most `limit` records from number `from` on; undefined when the disk has to be asked. */
  read(from: number, limit: number): NumberedRecord[] | undefined {
    const { records } = this;
    const [first, last] = [records[0], records.at(-1)];
    if (!first || !last || from < first.offset || from > last.offset) return undefined;
    let at = records.length - 1;
    while (at > 0 && (records[at - 1]?.offset ?? 0) >= from) at -= 1; // readers are near the end
    return records.slice(at, at + limit);
  }

  /** To half, so that it is not done at each append. */
  private shorten(): void {
    while (this.records.length > MOST / 2 || this.bytes > MOST_BYTES / 2) {
      const gone = this.records.splice(0, Math.max(1, this.records.length >> 2));
      for (const { wire } of gone) this.bytes -= wire.value.length;
    }
  }

  private forget(): void {
    this.records = [];
    this.bytes = 0;
  }
}
