import type { readAttachment as operation } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { AttachmentChunks } from '../adapters/attachment-chunks.js';
import { AttachmentRepository } from '../adapters/attachment.repository.js';
import { assertStatus, type Attachment } from '../domain/attachments/attachment.js';

@Injectable()
export class ReadAttachment {
  constructor(
    private readonly attachments: AttachmentRepository,
    private readonly chunks: AttachmentChunks,
  ) {}

  /** The attachment, and its content chunk by chunk. @throws ATTACHMENT.NOT_FOUND; ATTACHMENT.WRONG_STATE while it is uploaded */
  async run(call: Call<typeof operation>): Promise<{ attachment: Attachment; content: AsyncIterable<Buffer> }> {
    const { id, state } = await this.attachments.visible(call);
    assertStatus(state, 'complete');
    return { attachment: state, content: this.chunks.read(id, state.received) };
  }
}
