import { closeSync, openSync, readSync } from 'node:fs';

const MAGIC = Buffer.from([0xde, 0xc0, 0xef, 0xbe]);
/** Of the magic number in the first page: after the page's own header. */
const AT = 24;

/** False for a file with other contents, which would end the process inside lmdb. True when there is none, or an empty one. */
export function isNewOrLmdb(path: string): boolean {
  const head = Buffer.alloc(AT + MAGIC.length);
  const length = readHead(path, head);
  return length === 0 || head.subarray(AT).equals(MAGIC);
}

function readHead(path: string, head: Buffer): number {
  let fd: number;
  try {
    fd = openSync(path, 'r');
  } catch {
    return 0; // lmdb makes it, or says why it cannot
  }
  try {
    return readSync(fd, head, 0, head.length, 0);
  } finally {
    closeSync(fd);
  }
}
