import type { Topic } from '@clearinghouse/contracts';
import { commit, type EmbeddedFile } from '@clearinghouse/document-store/embedded';
import { type LogRecord, subjectOf, type WireRecord } from '../cloud-events/wire-record.js';
import { BusError } from '../errors.js';
import { fromFrame, toFrame } from './frame.js';
import { Recent } from './recent.js';

/** A record with its number in the topic, counted from 0. Numbers may have gaps. */
export interface NumberedRecord extends LogRecord {
  readonly offset: number;
}

/**
 * The durable log of one installation in an LMDB file. Never truncated. A transaction of LMDB is whole or absent, so a
 * process killed in the middle of writing leaves no half record. One process, one instance: numbers are given in memory.
 */
export class EventLog {
  private readonly records;
  private readonly ends = new Map<Topic, number>();
  private readonly recent = new Map<Topic, Recent>();
  private readonly listeners = new Set<(topic: Topic) => void>();

  constructor(
    private readonly file: EmbeddedFile,
    installation: string,
  ) {
    this.records = file.openDB<Buffer, [Topic, number]>({ name: `events.${installation}`, encoding: 'binary' });
  }

  /** The number that the next record of the topic gets. */
  end(topic: Topic): number {
    const known = this.ends.get(topic);
    if (known !== undefined) return known;
    const [last] = this.records.getKeys({ start: [topic, Infinity], end: [topic, -1], reverse: true, limit: 1 });
    const end = last ? last[1] + 1 : 0;
    this.ends.set(topic, end);
    return end;
  }

  /** Resolves when all are on disk, all or none. @throws BusError unavailable (also: the disk is full) */
  async append(topic: Topic, wires: readonly WireRecord[]): Promise<void> {
    const frames = wires.map(toFrame);
    const bytes = frames.reduce((sum, frame) => sum + frame.length, 0);
    let start: number;
    try {
      start = await commit(this.file, bytes, () => this.write(topic, frames));
    } catch (cause) {
      throw new BusError('unavailable', { topic }, { cause });
    }
    this.recentOf(topic).add(wires.map((wire, at) => numbered(topic, start + at, wire)));
    for (const listener of this.listeners) listener(topic);
  }

  /** The same record is the same object for every reader, as long as it is new. */
  read(topic: Topic, from: number, limit: number): NumberedRecord[] {
    return this.recentOf(topic).read(from, limit) ?? this.readDisk(topic, from, limit);
  }

  private readDisk(topic: Topic, from: number, limit: number): NumberedRecord[] {
    const range = this.records.getRange({ start: [topic, from], end: [topic, Infinity], limit });
    return Array.from(range, ({ key, value }) => numbered(topic, key[1], fromFrame(value)));
  }

  private recentOf(topic: Topic): Recent {
    const known = this.recent.get(topic) ?? new Recent();
    if (!this.recent.has(topic)) this.recent.set(topic, known);
    return known;
  }

  /** Called after records became readable. Returns a way to stop. */
  onAppended(listener: (topic: Topic) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The number of the first. May run again after it was rolled back: that leaves a gap in the numbers and nothing else. */
  private write(topic: Topic, frames: readonly Buffer[]): number {
    const start = this.end(topic);
    this.ends.set(topic, start + frames.length);
    frames.forEach((frame, at) => this.records.putSync([topic, start + at], frame));
    return start;
  }
}

function numbered(topic: Topic, offset: number, wire: WireRecord): NumberedRecord {
  const position = String(offset);
  return { topic, offset, position, subject: subjectOf(wire.key, position), wire };
}
