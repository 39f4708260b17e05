/**
 * Keys as bytes, so that LMDB's order is the order of the UTF-8 bytes: text, then a terminator that no text contains
 * (00 00; a 00 inside a text becomes 00 ff), then what follows.
 */
const TERMINATOR = Buffer.from([0, 0]);
const LAST = Buffer.from([0, 0xfe]);

export const idKey = (id: string): Buffer => Buffer.from(id, 'latin1'); // ids are ASCII

/** [id, sequence]; a range over one document goes from sequence 0 to `pastId`. */
export function eventKey(id: string, sequence: number): Buffer {
  const number = Buffer.alloc(4);
  number.writeUInt32BE(sequence);
  return Buffer.concat([idKey(id), TERMINATOR, number]);
}
/** Above every event of `id` and below those of the next id. */
export const pastId = (id: string): Buffer => Buffer.concat([idKey(id), LAST]);
export const idOfEventKey = (key: Buffer): string => key.toString('latin1', 0, key.length - 6);

export const entryKey = (key: string, id: string): Buffer => Buffer.concat([escaped(key), TERMINATOR, idKey(id)]);
/** Above every entry of `key` and below those of any larger key. */
export const pastKey = (key: string): Buffer => Buffer.concat([escaped(key), LAST]);
/** Below every entry of `key` and of any larger key. */
export const beforeKey = (key: string): Buffer => Buffer.concat([escaped(key), TERMINATOR]);

/** The two parts of an `entryKey`; the id has no 00, so the last terminator is the one. */
export function partsOfEntry(entry: Buffer): { key: string; id: string } {
  const end = entry.lastIndexOf(TERMINATOR);
  return { key: unescaped(entry.subarray(0, end)), id: entry.toString('latin1', end + 2) };
}

function escaped(text: string): Buffer {
  if (!text.includes('\0')) return Buffer.from(text);
  return Buffer.concat(
    text.split('\0').flatMap((part, at) => (at ? [Buffer.from([0, 0xff])] : []).concat(Buffer.from(part))),
  );
}

function unescaped(bytes: Buffer): string {
  if (!bytes.includes(0)) return bytes.toString();
  return Buffer.from([...bytes].filter((byte, at) => !(byte === 0xff && bytes[at - 1] === 0))).toString();
}
