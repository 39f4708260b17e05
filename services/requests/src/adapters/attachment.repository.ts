import {
  type AttachmentId,
  ATTACHMENTS_PER_REQUEST,
  type Caller,
  type Changed,
  CodedError,
  type Level,
  type RequestId,
} from '@clearinghouse/contracts';
import {
  type Collection,
  type CollectionDefinition,
  type DocumentStore,
  type SaveContext,
  StoreError,
  type Stored,
} from '@clearinghouse/document-store';
import { createOnce, DOCUMENT_STORE } from '@clearinghouse/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import {
  type Attachment,
  type AttachmentEvent,
  evolveAttachment,
  seesAt,
  seesAttachment,
} from '../domain/attachments/attachment.js';
import { assertMayAct } from '../domain/entitlement.js';
import { RequestRepository } from './request.repository.js';

const REQUEST = 'request';
export const attachmentCollection: CollectionDefinition<Attachment> = {
  name: 'attachments',
  schemaVersion: 1,
  indexes: {
    [REQUEST]: { kind: 'lookup', keys: ({ requestId, status }) => (status === 'removed' ? [] : [requestId]) },
  },
};

interface AttachmentCall {
  readonly params: { readonly id: RequestId; readonly attachmentId: AttachmentId };
  readonly caller: Caller;
  readonly expected: number;
}

@Injectable()
export class AttachmentRepository {
  private readonly collection: Collection<Attachment>;
  private readonly ofRequest: ReturnType<Collection<Attachment>['lookup']>;

  constructor(
    @Inject(DOCUMENT_STORE) store: DocumentStore,
    private readonly requests: RequestRepository,
  ) {
    this.collection = store.collection(attachmentCollection);
    this.ofRequest = this.collection.lookup(REQUEST);
  }

  /** In order of id: at most as many as a request can have. */
  async all(id: RequestId): Promise<readonly Stored<Attachment>[]> {
    return (await this.ofRequest({ key: id, limit: ATTACHMENTS_PER_REQUEST })).items;
  }

  /** @throws ATTACHMENT.NOT_FOUND, also where the request or the attachment is not for the caller */
  async visible({ params, caller }: Omit<AttachmentCall, 'expected'>): Promise<Stored<Attachment>> {
    const { attachment, level } = await this.found(params, caller);
    if (!seesAttachment(level, attachment.state)) throw new CodedError('ATTACHMENT.NOT_FOUND');
    return attachment;
  }

  /** @throws ATTACHMENT.NOT_FOUND, ACCESS.FORBIDDEN; StoreError stale-version */
  async forChange({ params, caller, expected }: AttachmentCall): Promise<Stored<Attachment>> {
    const { attachment } = await this.found(params, caller, true);
    const { version } = attachment;
    if (version !== expected) throw new StoreError('stale-version', { expected, version });
    return attachment;
  }

  create(id: string, bodyHash: string, events: () => Promise<readonly AttachmentEvent[]>, context: SaveContext) {
    const begin = async () => {
      const begun = await events();
      return { state: after(undefined, begun), events: begun };
    };
    return createOnce(this.collection, id, bodyHash, begin, context);
  }

  async save(
    { id, version, state }: Stored<Attachment>,
    events: readonly AttachmentEvent[],
    context: SaveContext,
  ): Promise<Changed> {
    return { id, version: await this.collection.save(id, version, after(state, events), events, context) };
  }

  private async found(
    { id, attachmentId }: AttachmentCall['params'],
    caller: Caller,
    acting = false,
  ): Promise<{ attachment: Stored<Attachment>; level: Level }> {
    const attachment = await this.collection.get(attachmentId);
    if (attachment?.state.requestId !== id) throw new CodedError('ATTACHMENT.NOT_FOUND');
    const { request, level } = await this.requests.visible(id, caller).catch(() => {
      throw new CodedError('ATTACHMENT.NOT_FOUND');
    });
    if (acting) assertMayAct(caller, request.state);
    if (!seesAt(attachment.state.visibility).includes(level)) throw new CodedError('ATTACHMENT.NOT_FOUND');
    return { attachment, level };
  }
}

function after(attachment: Attachment | undefined, events: readonly AttachmentEvent[]): Attachment {
  const state = events.reduce<Attachment | undefined>(evolveAttachment, attachment);
  if (!state) throw new Error('an attachment begins with an event');
  return state;
}
