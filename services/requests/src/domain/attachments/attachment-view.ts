import { project } from '@clearinghouse/access';
import type { AttachmentId, AttachmentView, Level } from '@clearinghouse/contracts';
import { ACTING, type Attachment, chunksOf } from './attachment.js';

const everyone: readonly Level[] = ['public', 'circulated', 'party', 'committee', 'experts'];
const ownAndExperts: readonly Level[] = ['party', 'experts'];

/**
 * Field x level of an attachment, for those whom its visibility lets read it at all: how it came about and who else may
 * read it is for those who may act on it.
 */
export const ATTACHMENT_FIELDS = {
  name: everyone,
  bytes: everyone,
  type: everyone,
  state: everyone,
  visibility: ownAndExperts,
  begunAt: ownAndExperts,
  received: ownAndExperts,
  chunks: ownAndExperts,
} as const satisfies Record<string, readonly Level[]>;

export function attachmentView(
  id: AttachmentId,
  version: number,
  attachment: Attachment,
  level: Level,
): AttachmentView {
  const { requestId, name, bytes, type, status: state, visibility, begunAt, received } = attachment;
  const inside = { type, visibility, begunAt, received, chunks: chunksOf(attachment) };
  const told = ACTING.includes(level) ? version : 1; // who else may read it changes nothing for a reader
  return { id, version: told, requestId, name, bytes, state, ...project(inside, ATTACHMENT_FIELDS, level) };
}
