import type { Instant, RequestId } from '@clearinghouse/contracts';
import type { Job, JobRun } from '@clearinghouse/job-queue';
import { Clock, type JobWorkerClass, type OwedWork } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { AttachmentChunks } from '../adapters/attachment-chunks.js';
import { AttachmentShelf } from '../adapters/attachment-shelf.js';
import { ContactBook } from '../adapters/contact-book.js';
import { Drafts } from '../adapters/drafts.js';
import { chunksOf } from '../domain/attachments/attachment.js';
import { removeAttachment } from '../domain/attachments/uploading.js';
import { CLOCK } from '../domain/windows.js';

export const CLEAR_AWAY = 'clear-away';
const [DRAFT, UPLOAD] = ['draft:', 'upload:'];

/** Erases what was discarded or abandoned, when its time has come; interrupted or asked twice makes no difference. */
@Injectable()
export class ClearAway implements JobWorkerClass, OwedWork {
  constructor(
    private readonly drafts: Drafts,
    private readonly shelf: AttachmentShelf,
    private readonly chunks: AttachmentChunks,
    private readonly contacts: ContactBook,
    private readonly clock: Clock,
  ) {}

  async run({ key }: JobRun): Promise<void> {
    const at = this.clock.now();
    if (key.startsWith(DRAFT)) await this.eraseDraft(key.slice(DRAFT.length), at);
    else await this.eraseUpload(key.slice(UPLOAD.length), at);
  }

  async *owed(): AsyncIterable<Job> {
    const now = this.clock.now();
    for (const { id } of await this.drafts.discardedBy(now)) yield { key: `${DRAFT}${id}`, seen: {} };
    for await (const id of this.shelf.abandoned(now)) yield { key: `${UPLOAD}${id}`, seen: {} };
  }

  /** The draft goes last: what was begun is found again by it. */
  private async eraseDraft(id: string, at: Instant): Promise<void> {
    const draft = await this.drafts.collection.get(id);
    if (!draft?.state.discarded || draft.state.discarded.eraseAt > at) return;
    for (const file of await this.shelf.of(id as RequestId)) await this.erase(file.id, at); // a draft has the id of its request
    await this.contacts.forget(id as RequestId); // the same
    await this.drafts.collection.remove(id, draft.version);
  }

  private async eraseUpload(id: string, at: Instant): Promise<void> {
    const { status, abandonedAt } = (await this.shelf.get(id))?.state ?? {};
    if (status !== 'complete' && abandonedAt !== undefined && abandonedAt <= at) await this.erase(id, at);
  }

  /** Hidden first, then erased; of a draft, which nobody reads any more, not even that there was a file is kept. */
  private async erase(id: string, at: Instant): Promise<void> {
    const file = await this.shelf.get(id);
    if (!file) return;
    const drafted = await this.shelf.isDrafted(id);
    const context = { at, correlationId: `${CLEAR_AWAY}:${id}` };
    if (!drafted) await this.shelf.save(file, removeAttachment(file.state, CLOCK), context);
    await this.chunks.erase(id, chunksOf(file.state));
    if (drafted) await this.shelf.erase(id);
  }
}
