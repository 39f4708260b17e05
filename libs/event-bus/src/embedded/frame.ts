import type { WireRecord } from '../cloud-events/wire-record.js';

/** One record as bytes: length of the head (4 bytes, big endian), head as JSON {key, headers}, value. */
export function toFrame({ key, headers, value }: WireRecord): Buffer {
  const head = Buffer.from(JSON.stringify({ key, headers }));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(head.length);
  return Buffer.concat([length, head, value]);
}

/** Never throws: bytes that are not a frame come out as a record without key and headers, which nobody can decode. */
export function fromFrame(bytes: Buffer): WireRecord {
  try {
    const end = 4 + bytes.readUInt32BE(0);
    const head: unknown = JSON.parse(bytes.toString('utf8', 4, end));
    return { ...headOf(head), value: bytes.subarray(end) };
  } catch {
    return { key: null, headers: {}, value: bytes };
  }
}

function headOf(head: unknown): Pick<WireRecord, 'key' | 'headers'> {
  if (typeof head !== 'object' || head === null || !('key' in head) || !('headers' in head)) throw new Error('no head');
  const { key, headers } = head;
  if (typeof key !== 'string' || typeof headers !== 'object' || headers === null) throw new Error('no head');
  return { key, headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])) };
}
