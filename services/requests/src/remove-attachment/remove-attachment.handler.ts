import type { Changed, removeAttachment as operation } from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { AttachmentChunks } from '../adapters/attachment-chunks.js';
import { AttachmentShelf } from '../adapters/attachment-shelf.js';
import { AttachmentRepository } from '../adapters/attachment.repository.js';
import { actorOf } from '../domain/actor.js';
import { chunksOf } from '../domain/attachments/attachment.js';
import { removeAttachment } from '../domain/attachments/uploading.js';

@Injectable()
export class RemoveAttachment {
  constructor(
    private readonly attachments: AttachmentRepository,
    private readonly shelf: AttachmentShelf,
    private readonly chunks: AttachmentChunks,
    private readonly clock: Clock,
  ) {}

  /**
   * Hidden first, then erased: a crash between the two leaves chunks that nobody can read, and saying it again erases them.
   * @throws ATTACHMENT.NOT_FOUND; StoreError stale-version
   */
  async run(call: Call<typeof operation>): Promise<Changed> {
    const { attachment } = await this.attachments.forChange(call);
    const events = removeAttachment(attachment.state, actorOf(call.caller));
    const changed = await this.attachments.save(attachment, events, contextOf(call, this.clock.now()));
    await this.chunks.erase(attachment.id, chunksOf(attachment.state));
    if (await this.shelf.isDrafted(attachment.id)) await this.shelf.erase(attachment.id); // of a draft nothing is kept
    return changed;
  }
}
