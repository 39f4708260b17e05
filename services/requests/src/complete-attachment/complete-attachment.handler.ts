import { createHash } from 'node:crypto';
import {
  type AttachmentType,
  type Changed,
  CodedError,
  type completeAttachment as operation,
} from '@clearinghouse/contracts';
import type { Stored } from '@clearinghouse/document-store';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { AttachmentChunks } from '../adapters/attachment-chunks.js';
import { AttachmentRepository } from '../adapters/attachment.repository.js';
import { actorOf } from '../domain/actor.js';
import type { Attachment } from '../domain/attachments/attachment.js';
import { ContentCheck } from '../domain/attachments/content-check.js';
import { assertWhole, completeAttachment } from '../domain/attachments/uploading.js';

@Injectable()
export class CompleteAttachment {
  constructor(
    private readonly attachments: AttachmentRepository,
    private readonly chunks: AttachmentChunks,
    private readonly clock: Clock,
  ) {}

  /** @throws ATTACHMENT.NOT_FOUND, .WRONG_STATE, .WRONG_CHUNK, .DAMAGED, .UNKNOWN_TYPE; StoreError stale-version */
  async run(call: Call<typeof operation>): Promise<Changed> {
    const { attachment } = await this.attachments.forChange(call);
    assertWhole(attachment.state);
    const events = completeAttachment(await this.checked(attachment), actorOf(call.caller));
    return this.attachments.save(attachment, events, contextOf(call, this.clock.now()));
  }

  private async checked({ id, state }: Stored<Attachment>): Promise<AttachmentType> {
    const [check, digest] = [new ContentCheck(), createHash('sha256')];
    for await (const chunk of this.chunks.read(id, state.received)) {
      check.add(chunk);
      digest.update(chunk);
    }
    if (digest.digest('hex') !== state.sha256) throw new CodedError('ATTACHMENT.DAMAGED');
    return check.finish(state.bytes);
  }
}
