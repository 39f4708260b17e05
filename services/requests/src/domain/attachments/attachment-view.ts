import type { AttachmentId, AttachmentView, Level } from '@clearinghouse/contracts';
import { type Attachment, chunksOf, isInside } from './attachment.js';

/** As `level` may see it: how it came about and who else may read it is for those who may act on it. */
export function attachmentView(
  id: AttachmentId,
  version: number,
  attachment: Attachment,
  level: Level,
): AttachmentView {
  const { requestId, name, bytes, type, status, visibility, begunAt, received } = attachment;
  const seen = { id, version, requestId, name, bytes, ...(type && { type }), state: status };
  return isInside(level) ? { ...seen, visibility, begunAt, received, chunks: chunksOf(attachment) } : seen;
}
