import type { CollectionDefinition } from '@clearinghouse/document-store';
import type { Attachment } from '../domain/attachments/attachment.js';

/** By request: removed ones are in no list. */
export const OF_REQUEST = 'request';
/** Uploads under way, by the time at which they are taken for abandoned. */
export const ABANDONED = 'abandoned';

const abandonedKey = ({ status, abandonedAt }: Attachment, id: string): string | undefined =>
  status === 'uploading' && abandonedAt ? `${abandonedAt}|${id}` : undefined;
const indexes: CollectionDefinition<Attachment>['indexes'] = {
  [OF_REQUEST]: { kind: 'lookup', keys: ({ requestId, status }) => (status === 'removed' ? [] : [requestId]) },
  [ABANDONED]: { kind: 'ordered', key: abandonedKey },
};

export const attachmentCollection: CollectionDefinition<Attachment> = {
  name: 'attachments',
  schemaVersion: 1,
  indexes,
};
/** Of drafts: without history like them, so that nothing is left of what a State discards. */
export const draftAttachmentCollection: CollectionDefinition<Attachment> = {
  name: 'draft-attachments',
  schemaVersion: 1,
  history: false,
  indexes,
};
