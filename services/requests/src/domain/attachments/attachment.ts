import {
  type AttachmentState,
  type AttachmentType,
  type AttachmentVisibility,
  CHUNK_BYTES,
  CodedError,
  type Instant,
  type Level,
  type PaperReceipt,
  type RequestId,
} from '@clearinghouse/contracts';
import type { Actor } from '../request.events.js';

/** A file beside a request. Its content is kept in chunks of its own, never in a document that is read for something else. */
export interface Attachment {
  readonly status: AttachmentState;
  readonly requestId: RequestId;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly visibility: AttachmentVisibility;
  readonly begunAt: Instant;
  /** When an upload that is not complete by then is taken for abandoned; absent: it was begun before there was such a day. */
  readonly abandonedAt?: Instant;
  /** Chunks that are here; they come in order. */
  readonly received: number;
  readonly type?: AttachmentType;
}
export type Announced = Pick<
  Attachment,
  'requestId' | 'name' | 'bytes' | 'sha256' | 'visibility' | 'begunAt' | 'abandonedAt'
>;

interface Made<T extends string, D> extends Actor {
  readonly type: T;
  readonly data: D;
}
export type AttachmentEvent =
  | Made<'attachment-begun', Announced>
  | Made<'chunk-received', { no: number }>
  | Made<'attachment-completed', { type: AttachmentType }>
  | Made<'visibility-changed', { visibility: AttachmentVisibility; receipt?: PaperReceipt }>
  | Made<'attachment-removed', Record<string, never>>
  /** It was drafted with the request, without a history: what follows has one. */
  | Made<'attachment-sent', Attachment>;

export function evolveAttachment(attachment: Attachment | undefined, event: AttachmentEvent): Attachment {
  if (event.type === 'attachment-begun') return { ...event.data, status: 'uploading', received: 0 };
  if (event.type === 'attachment-sent') return event.data;
  if (!attachment) throw new Error(`${event.type} cannot be the first event of an attachment`);
  if (event.type === 'chunk-received') return { ...attachment, received: event.data.no };
  if (event.type === 'visibility-changed') return { ...attachment, visibility: event.data.visibility };
  if (event.type === 'attachment-removed') return { ...attachment, status: 'removed' };
  return { ...attachment, status: 'complete', type: event.data.type };
}

export const chunksOf = ({ bytes }: Pick<Attachment, 'bytes'>): number => Math.ceil(bytes / CHUNK_BYTES);

const READERS: Record<AttachmentVisibility, readonly Level[]> = {
  experts: ['experts'],
  party: ['party', 'experts'],
  committee: ['party', 'experts', 'committee'],
  circulated: ['party', 'experts', 'committee', 'circulated'],
  public: ['party', 'experts', 'committee', 'circulated', 'public'],
};
export const seesAt = (visibility: AttachmentVisibility): readonly Level[] => READERS[visibility];

/** Those who may act on it, and follow how it changes. */
export const ACTING: readonly Level[] = ['party', 'experts'];

/** Only what is complete can be read; that something is on its way is seen by those of them who may act on it. */
export const seesAttachment = (level: Level, { status, visibility }: Attachment): boolean =>
  READERS[visibility].includes(level) && (status === 'complete' || (status === 'uploading' && ACTING.includes(level)));

export function assertStatus(attachment: Attachment, status: AttachmentState): void {
  if (attachment.status !== status) throw new CodedError('ATTACHMENT.WRONG_STATE', { state: attachment.status });
}
