import { createHash } from 'node:crypto';
import type { RecordedEvent } from '../port.js';
import { canonicalJson } from './canonical-json.js';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** SHA-256 in hex of a JSON value, whatever the order of its fields. */
export const canonicalHash = (value: unknown): string => sha256(canonicalJson(value));

/** Links an entry to all before it. `previous` is empty for the first of a chain; it has 64 digits, so nothing is ambiguous. */
export const linkHash = (previous: string, entry: RecordedEvent): string =>
  sha256(previous + canonicalJson({ ...entry, hash: undefined }));

export type Break = 'entry-changed' | 'entry-missing' | 'entry-out-of-order' | 'chain-stripped';
export interface ChainBreak {
  readonly kind: Break;
  /** Of the entry at which it shows. */
  readonly sequence: number;
}

/** Walks one history from its beginning, entry by entry. Entries older than the chain come first and have no hash. */
export class ChainWalk {
  /** Of the last entry; 0 before the first. */
  sequence = 0;
  hash: string | undefined;
  unchained = 0;
  readonly breaks: ChainBreak[] = [];
  private readonly hashes = new Map<number, string | undefined>();

  step(entry: RecordedEvent): void {
    const expected = this.sequence + 1;
    if (entry.sequence > expected) this.found('entry-missing', expected);
    if (entry.sequence < expected) this.found('entry-out-of-order', entry.sequence);
    this.link(entry);
    this.sequence = entry.sequence;
    this.hashes.set(entry.sequence, entry.hash);
  }

  /** The hash that the entry of `sequence` carries; undefined when it is older than the chain or not there. */
  hashAt(sequence: number): string | undefined {
    return this.hashes.get(sequence);
  }

  private link(entry: RecordedEvent): void {
    const { hash, sequence } = entry;
    if (hash === undefined && this.hash !== undefined) this.found('chain-stripped', sequence);
    else if (hash === undefined) this.unchained += 1;
    else if (hash !== linkHash(this.hash ?? '', entry) && !this.isAfterGap(sequence))
      this.found('entry-changed', sequence);
    this.hash = hash ?? this.hash;
  }

  /** A gap or a wrong place breaks the link of the entry behind it: one fault is told once. */
  private isAfterGap(sequence: number): boolean {
    return sequence !== this.sequence + 1;
  }

  private found(kind: Break, sequence: number): void {
    this.breaks.push({ kind, sequence });
  }
}
