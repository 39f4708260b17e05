import type { AttachmentType } from '@clearinghouse/contracts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** How files of a type begin; sources: ISO 32000 7.5.2, PNG 5.2, JFIF, TIFF 6.0. */
const BEGINNINGS: readonly (readonly [AttachmentType, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['image/tiff', [0x4d, 0x4d, 0x00, 0x2a]],
];

const beginsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, i) => bytes[i] === byte);

export type Opening = AttachmentType | 'office';

/** What a file can be, by its first chunk. An office document is a zip whose table of contents comes last. */
export function openingOf(first: Uint8Array): Opening | undefined {
  if (beginsWith(first, ZIP)) return 'office';
  const [type] = BEGINNINGS.find(([, start]) => beginsWith(first, start)) ?? [];
  return type ?? (isText(first.subarray(0, 4096)) ? 'text/plain' : undefined);
}

/** No control characters but tabs and breaks; a letter cut in two at the end is not held against it. */
function isText(bytes: Uint8Array): boolean {
  if (bytes.some((byte) => byte < 0x20 && ![0x09, 0x0a, 0x0d].includes(byte))) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** The type of an office document by the names in its table of contents; undefined for any other zip, and with macros. */
export function officeTypeOf(tail: Uint8Array): AttachmentType | undefined {
  const names = new TextDecoder('latin1').decode(tail);
  if (!names.includes('[Content_Types].xml') || /vbaProject\.bin|macrosheets|activeX/i.test(names)) return undefined;
  if (names.includes('word/document.xml')) return WORD;
  return names.includes('xl/workbook.xml') ? SHEET : undefined;
}

/** The table of contents of an office document lies in its last bytes: some 100 entries of some 100 bytes. */
export const TAIL_BYTES = 64 * 1024;
