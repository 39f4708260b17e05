import { z } from 'zod';

/** Bytes of every chunk but the last; in base64 a chunk is a text of 192 KiB. */
export const CHUNK_BYTES = 144 * 1024;
/** A scan of a long note verbale fits; a film does not. */
export const ATTACHMENT_MAX_BYTES = 20 * 1024 * 1024;
export const ATTACHMENTS_PER_REQUEST = 50;

/** What is taken, told by the content and never by the name. */
export const ATTACHMENT_TYPES = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/tiff',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'text/plain',
] as const;
export type AttachmentType = (typeof ATTACHMENT_TYPES)[number];

/**
 * Who may read it: the experts alone (the scan of another's letter, entered by a registrar); the State and the experts;
 * members besides; addressees besides; everybody, with the posted summary.
 */
export const ATTACHMENT_VISIBILITIES = ['experts', 'party', 'committee', 'circulated', 'public'] as const;
export type AttachmentVisibility = (typeof ATTACHMENT_VISIBILITIES)[number];

export const ATTACHMENT_STATES = ['uploading', 'complete', 'removed'] as const;
export type AttachmentState = (typeof ATTACHMENT_STATES)[number];

/** A name for a file, without a path: letters of any script, no separators, no control or direction characters. */
export const FileNameSchema = z
  .string()
  .trim()
  .min(1)
  .max(150)
  .regex(/^[^\p{C}\p{Zl}\p{Zp}/\\:*?"<>|]+$/u, 'not a name of a file')
  .refine((name) => !name.startsWith('.'), 'begins with a dot');
