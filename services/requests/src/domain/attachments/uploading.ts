import {
  ATTACHMENTS_PER_REQUEST,
  type AttachmentType,
  type AttachmentVisibility,
  CHUNK_BYTES,
  CodedError,
} from '@clearinghouse/contracts';
import { circulationOf, type Request } from '../request.js';
import type { Actor } from '../request.events.js';
import { type Announced, assertStatus, type Attachment, type AttachmentEvent, chunksOf } from './attachment.js';
import { openingOf } from './content-type.js';

const OUTSIDE: readonly AttachmentVisibility[] = ['circulated', 'public'];

/**
 * What goes to providers is what the State cleared before circulation: later nothing is slipped in beside it.
 * @throws ATTACHMENT.TOO_MANY, ATTACHMENT.WRONG_STATE; ACCESS.FORBIDDEN to hide a file from one's own side
 */
export function beginAttachment(
  announced: Announced,
  request: Request,
  others: number,
  actor: Actor,
): AttachmentEvent[] {
  if (announced.visibility === 'experts' && actor.role !== 'registrar') throw new CodedError('ACCESS.FORBIDDEN');
  if (others >= ATTACHMENTS_PER_REQUEST) throw new CodedError('ATTACHMENT.TOO_MANY');
  if (circulationOf(request) && OUTSIDE.includes(announced.visibility))
    throw new CodedError('ATTACHMENT.WRONG_STATE', { state: request.status });
  return [{ type: 'attachment-begun', data: announced, ...actor }];
}

/** @throws ATTACHMENT.WRONG_STATE, ATTACHMENT.WRONG_CHUNK, ATTACHMENT.UNKNOWN_TYPE */
export function receiveChunk(attachment: Attachment, no: number, chunk: Uint8Array, actor: Actor): AttachmentEvent[] {
  assertStatus(attachment, 'uploading');
  const next = attachment.received + 1;
  if (no !== next || chunk.length !== sizeOf(attachment, no))
    throw new CodedError('ATTACHMENT.WRONG_CHUNK', { next, bytes: sizeOf(attachment, next) });
  if (no === 1 && !openingOf(chunk)) throw new CodedError('ATTACHMENT.UNKNOWN_TYPE');
  return [{ type: 'chunk-received', data: { no }, ...actor }];
}

/** Bytes that a chunk must have; 0 behind the last one. */
function sizeOf({ bytes }: Attachment, no: number): number {
  return Math.max(0, Math.min(CHUNK_BYTES, bytes - (no - 1) * CHUNK_BYTES));
}

/** @throws ATTACHMENT.WRONG_STATE; ATTACHMENT.WRONG_CHUNK while chunks are missing */
export function assertWhole(attachment: Attachment): void {
  assertStatus(attachment, 'uploading');
  const next = attachment.received + 1;
  if (next <= chunksOf(attachment)) throw new CodedError('ATTACHMENT.WRONG_CHUNK', { next });
}

export const completeAttachment = (type: AttachmentType, actor: Actor): AttachmentEvent[] => [
  { type: 'attachment-completed', data: { type }, ...actor },
];

/** Twice changes nothing. */
export const removeAttachment = ({ status }: Attachment, actor: Actor): AttachmentEvent[] =>
  status === 'removed' ? [] : [{ type: 'attachment-removed', data: {}, ...actor }];
