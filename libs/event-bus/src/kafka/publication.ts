import type { WireRecord } from '../cloud-events/wire-record.js';

/** One call of `publish` that waits for its turn. */
export interface Publication {
  readonly topic: string;
  readonly records: readonly WireRecord[];
  readonly bytes: number;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/** A record of Kafka adds at most this to key, headers and value. */
const OVERHEAD = 100;

export function bytesOf({ key, headers, value }: WireRecord): number {
  const inHeaders = Object.entries(headers).reduce(
    (sum, [name, text]) => sum + name.length + Buffer.byteLength(text) + 10,
    0,
  );
  return Buffer.byteLength(key ?? '') + inHeaders + value.length + OVERHEAD;
}

/** Parts in order, each of at most `limit` bytes; a record that is larger alone is a part of its own. */
export function parts(records: readonly WireRecord[], limit: number): WireRecord[][] {
  const result: WireRecord[][] = [];
  let left = 0;
  for (const record of records) {
    const bytes = bytesOf(record);
    const current = result.at(-1);
    if (current && bytes <= left) current.push(record);
    else result.push([record]);
    left = (current && bytes <= left ? left : limit) - bytes;
  }
  return result;
}
