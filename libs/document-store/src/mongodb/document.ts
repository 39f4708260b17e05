import type { mongo } from 'mongoose';

/** An event in an array of a document: the sequence stands outside, where updates can see it. */
export interface EventEntry {
  readonly sequence: number;
  /** Packed. */
  readonly event: unknown;
}

/** A document as MongoDB keeps it. */
export interface MongoDocument {
  readonly _id: string;
  /** Tells this document's segments from those of an earlier one with the same id. */
  readonly life: string;
  readonly version: number;
  readonly schemaVersion: number;
  readonly sequence: number;
  /** Hash of the last entry of the history; absent when that is older than the chain. */
  readonly head?: string;
  /** Packed. */
  readonly state: unknown;
  /** Unique: lists; ordered: text. An index that has no key for the document is left out. */
  readonly keys: Readonly<Record<string, readonly string[] | string>>;
  /** The keys of every lookup, each behind the name of its index: one index serves them all. */
  readonly lookups: readonly string[];
  /** The indexes that `keys` and `lookups` were made for. */
  readonly indexed: string;
  /** Packed. */
  readonly creation: unknown;
  /** Events that are not in segments, oldest first. */
  readonly history: readonly EventEntry[];
  /** Bytes of `history`, about. */
  readonly historyBytes: number;
  /** Sequence of the last event that was trimmed from `history`. */
  readonly trimmed: number;
  readonly outbox: readonly EventEntry[];
}

/** Events that left a document's history; written once, never changed. */
export interface SegmentDocument {
  readonly _id: string;
  readonly document: string;
  readonly life: string;
  readonly from: number;
  readonly to: number;
  readonly bytes: number;
  readonly events: readonly EventEntry[];
}

export type Documents = mongo.Collection<MongoDocument>;
export type Segments = mongo.Collection<SegmentDocument>;
