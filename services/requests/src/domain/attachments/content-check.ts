import { type AttachmentType, CodedError } from '@clearinghouse/contracts';
import { officeTypeOf, type Opening, openingOf, TAIL_BYTES } from './content-type.js';

/** Reads a content chunk by chunk and tells what it is, keeping no more than its end. */
export class ContentCheck {
  private opening: Opening | undefined;
  private tail = new Uint8Array(0);
  private bytes = 0;
  private readonly text = new TextDecoder('utf-8', { fatal: true });

  add(chunk: Uint8Array): void {
    if (this.bytes === 0) this.opening = openingOf(chunk);
    this.bytes += chunk.length;
    this.tail = endOf(this.tail, chunk);
    if (this.opening === 'text/plain') this.decode(chunk);
  }

  /** @throws ATTACHMENT.UNKNOWN_TYPE; ATTACHMENT.DAMAGED when it has not the size that was announced */
  finish(announced: number): AttachmentType {
    if (this.bytes !== announced) throw new CodedError('ATTACHMENT.DAMAGED', { bytes: this.bytes });
    if (this.opening === 'text/plain') this.decode(new Uint8Array(0), true);
    const type = this.opening === 'office' ? officeTypeOf(this.tail) : this.opening;
    if (!type) throw new CodedError('ATTACHMENT.UNKNOWN_TYPE');
    return type;
  }

  private decode(chunk: Uint8Array, last = false): void {
    try {
      if (!/[^\P{Cc}\n\r\t]/u.test(this.text.decode(chunk, { stream: !last }))) return;
    } catch {
      // not UTF-8: refused below, like a control character
    }
    throw new CodedError('ATTACHMENT.UNKNOWN_TYPE');
  }
}

function endOf(before: Uint8Array, chunk: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(before.length + chunk.length);
  both.set(before);
  both.set(chunk, before.length);
  return both.slice(-TAIL_BYTES);
}
