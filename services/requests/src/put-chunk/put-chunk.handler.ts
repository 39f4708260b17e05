import type { Changed, putChunk as operation } from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { AttachmentChunks } from '../adapters/attachment-chunks.js';
import { AttachmentRepository } from '../adapters/attachment.repository.js';
import { actorOf } from '../domain/actor.js';
import { receiveChunk } from '../domain/attachments/uploading.js';

@Injectable()
export class PutChunk {
  constructor(
    private readonly attachments: AttachmentRepository,
    private readonly chunks: AttachmentChunks,
    private readonly clock: Clock,
  ) {}

  /**
   * The chunk is kept before it is counted, so that what is counted is here; one that was kept and not counted is replaced.
   * @throws ATTACHMENT.NOT_FOUND, .WRONG_STATE, .WRONG_CHUNK, .UNKNOWN_TYPE; StoreError stale-version
   */
  async run(call: Call<typeof operation>): Promise<Changed> {
    const { params, caller, body } = call;
    const { attachment } = await this.attachments.forChange(call);
    const bytes = Buffer.from(body.content, 'base64');
    const events = receiveChunk(attachment.state, params.no, bytes, actorOf(caller));
    const context = contextOf(call, this.clock.now());
    await this.chunks.put(attachment.id, params.no, bytes, context);
    return this.attachments.save(attachment, events, context);
  }
}
