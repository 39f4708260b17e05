import type { AnswerOf, AttachmentId, listAttachments as operation } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { AttachmentShelf } from '../adapters/attachment-shelf.js';
import { RequestRepository } from '../adapters/request.repository.js';
import { seesAttachment } from '../domain/attachments/attachment.js';
import { attachmentView } from '../domain/attachments/attachment-view.js';

@Injectable()
export class ListAttachments {
  constructor(
    private readonly requests: RequestRepository,
    private readonly shelf: AttachmentShelf,
  ) {}

  /** @throws REQUEST.NOT_FOUND */
  async run({ params, caller }: Call<typeof operation>): Promise<AnswerOf<typeof operation>> {
    const { level } = await this.requests.visible(params.id, caller);
    const shown = (await this.shelf.of(params.id)).filter(({ state }) => seesAttachment(level, state));
    return { items: shown.map(({ id, version, state }) => attachmentView(id as AttachmentId, version, state, level)) }; // ids of documents of ours
  }
}
