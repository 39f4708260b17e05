import { type AttachmentId, type Caller, type Changed, CodedError, type RequestId } from '@clearinghouse/contracts';
import { type SaveContext, StoreError, type Stored } from '@clearinghouse/document-store';
import { Injectable } from '@nestjs/common';
import { type Attachment, type AttachmentEvent, seesAt, seesAttachment } from '../domain/attachments/attachment.js';
import { assertMayAct } from '../domain/entitlement.js';
import { AttachmentShelf } from './attachment-shelf.js';
import { RequestRepository } from './request.repository.js';

interface AttachmentCall {
  readonly params: { readonly id: RequestId; readonly attachmentId: AttachmentId };
  readonly caller: Caller;
  readonly expected: number;
}

/** Attachments as callers may see and change them. */
@Injectable()
export class AttachmentRepository {
  constructor(
    private readonly shelf: AttachmentShelf,
    private readonly requests: RequestRepository,
  ) {}

  /** @throws ATTACHMENT.NOT_FOUND, also where the request or the attachment is not for the caller */
  async visible(call: Omit<AttachmentCall, 'expected'>): Promise<Stored<Attachment>> {
    const { attachment, level } = await this.found(call);
    if (!seesAttachment(level, attachment.state)) throw new CodedError('ATTACHMENT.NOT_FOUND');
    return attachment;
  }

  /** @throws ATTACHMENT.NOT_FOUND, ACCESS.FORBIDDEN; StoreError stale-version */
  async forChange(call: AttachmentCall) {
    const { attachment, request } = await this.found(call);
    assertMayAct(call.caller, request.state);
    const { expected } = call;
    const { version } = attachment;
    if (version !== expected) throw new StoreError('stale-version', { expected, version });
    return { attachment, request: request.state };
  }

  async save(stored: Stored<Attachment>, events: readonly AttachmentEvent[], context: SaveContext): Promise<Changed> {
    return { id: stored.id, version: await this.shelf.save(stored, events, context) };
  }

  /** One that was removed is found by those who could read it, so that removing it twice is no riddle. */
  private async found({ params: { id, attachmentId }, caller }: Omit<AttachmentCall, 'expected'>) {
    const attachment = await this.shelf.get(attachmentId);
    if (attachment?.state.requestId !== id) throw new CodedError('ATTACHMENT.NOT_FOUND');
    const { request, level } = await this.requests.visible(id, caller).catch(() => {
      throw new CodedError('ATTACHMENT.NOT_FOUND');
    });
    if (!seesAt(attachment.state.visibility).includes(level)) throw new CodedError('ATTACHMENT.NOT_FOUND');
    return { attachment, request, level };
  }
}
