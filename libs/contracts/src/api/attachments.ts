import { z } from 'zod';
import {
  ATTACHMENT_MAX_BYTES,
  ATTACHMENT_STATES,
  ATTACHMENT_TYPES,
  ATTACHMENT_VISIBILITIES,
  CHUNK_BYTES,
  FileNameSchema,
} from '../attachment.js';
import { AttachmentIdSchema, RequestIdSchema } from '../ids.js';
import { PaperReceiptSchema } from '../paper.js';
import { InstantSchema } from '../time.js';
import { operation } from './operation.js';
import { Changed, Nothing } from './shapes.js';
import { OF_PAPER } from './step.js';

const ofRequest = z.strictObject({ id: RequestIdSchema });
const byId = ofRequest.extend({ attachmentId: AttachmentIdSchema });
const BASE64_OF_CHUNK = Math.ceil(CHUNK_BYTES / 3) * 4;

/** An attachment as the caller may see it: how far its upload is, and who else may read it, is for those who may act on it. */
export const AttachmentView = z.strictObject({
  id: AttachmentIdSchema,
  version: z.int().min(1),
  requestId: RequestIdSchema,
  name: z.string(),
  bytes: z.int(),
  type: z.enum(ATTACHMENT_TYPES).optional().describe('Told by the content, when the first chunk is here.'),
  state: z.enum(ATTACHMENT_STATES),
  visibility: z.enum(ATTACHMENT_VISIBILITIES).optional(),
  begunAt: InstantSchema.optional(),
  received: z.int().optional().describe('Chunks that are here.'),
  chunks: z.int().optional().describe('Chunks that there will be, of 147456 bytes each, the last one of the rest.'),
});
export type AttachmentView = z.output<typeof AttachmentView>;

export const beginAttachment = operation({
  id: 'begin-attachment',
  service: 'requests',
  method: 'POST',
  path: '/requests/:id/attachments',
  summary: 'Announce a file; its chunks follow one by one',
  params: ofRequest,
  query: Nothing,
  body: z.strictObject({
    name: FileNameSchema,
    bytes: z.int().min(1).max(ATTACHMENT_MAX_BYTES),
    sha256: z.string().regex(/^[0-9a-f]{64}$/, 'not a SHA-256 in lower-case hex'),
    visibility: z.enum(ATTACHMENT_VISIBILITIES).default('party'),
  }),
  status: 201,
  answer: Changed,
  kind: 'create',
  errors: ['REQUEST.NOT_FOUND', 'ATTACHMENT.TOO_MANY', 'ATTACHMENT.WRONG_STATE'],
});
export const putChunk = operation({
  id: 'put-chunk',
  service: 'requests',
  method: 'PUT',
  path: '/requests/:id/attachments/:attachmentId/chunks/:no',
  summary: 'Send the next chunk; the first one shows the type',
  params: byId.extend({ no: z.coerce.number().int().min(1).max(1000) }),
  query: Nothing,
  body: z.strictObject({ content: z.base64().min(4).max(BASE64_OF_CHUNK) }),
  status: 200,
  answer: Changed,
  kind: 'change',
  errors: ['ATTACHMENT.NOT_FOUND', 'ATTACHMENT.WRONG_STATE', 'ATTACHMENT.WRONG_CHUNK', 'ATTACHMENT.UNKNOWN_TYPE'],
});

const step = (id: string, summary: string) =>
  operation({
    id: `${id}-attachment`,
    service: 'requests',
    method: 'POST',
    path: `/requests/:id/attachments/:attachmentId/${id}`,
    summary,
    params: byId,
    query: Nothing,
    body: Nothing,
    status: 200,
    answer: Changed,
    kind: 'change',
    errors: [
      'ATTACHMENT.NOT_FOUND',
      'ATTACHMENT.WRONG_STATE',
      'ATTACHMENT.WRONG_CHUNK',
      'ATTACHMENT.DAMAGED',
      'ATTACHMENT.UNKNOWN_TYPE',
    ],
  });
export const completeAttachment = step('complete', 'Have the whole content checked; from then on it can be read');
export const removeAttachment = step('remove', 'Erase the content; the history keeps that there was one');

export const changeAttachmentVisibility = operation({
  id: 'change-attachment-visibility',
  service: 'requests',
  method: 'PUT',
  path: '/requests/:id/attachments/:attachmentId/visibility',
  summary: 'Change who may read an attachment: fewer at any time; more by the requester only, or from its paper',
  params: byId,
  query: Nothing,
  body: z.strictObject({ visibility: z.enum(ATTACHMENT_VISIBILITIES), receipt: PaperReceiptSchema.optional() }),
  status: 200,
  answer: Changed,
  kind: 'change',
  errors: ['ATTACHMENT.WRONG_STATE', ...OF_PAPER],
});

export const listAttachments = operation({
  id: 'list-attachments',
  service: 'requests',
  method: 'GET',
  path: '/requests/:id/attachments',
  summary: 'Attachments of a request that the caller may read',
  params: ofRequest,
  query: Nothing,
  body: Nothing,
  status: 200,
  answer: z.strictObject({ items: z.array(AttachmentView) }),
  kind: 'read',
  errors: ['REQUEST.NOT_FOUND'],
});
export const readAttachment = operation({
  id: 'read-attachment',
  service: 'requests',
  method: 'GET',
  path: '/requests/:id/attachments/:attachmentId',
  summary: 'The content of an attachment, to be saved and never shown in the page',
  params: byId,
  query: Nothing,
  body: Nothing,
  status: 200,
  answer: z.string().describe('The bytes, as the type in Content-Type.'),
  media: 'application/octet-stream',
  kind: 'read',
  errors: ['ATTACHMENT.NOT_FOUND', 'ATTACHMENT.WRONG_STATE'],
});
