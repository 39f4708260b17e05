import { ATTACHMENTS_PER_REQUEST, type RequestId } from '@clearinghouse/contracts';
import {
  type Collection,
  type DocumentStore,
  isStoreError,
  type SaveContext,
  StoreError,
  type Stored,
} from '@clearinghouse/document-store';
import { type CreationKey, createOnce, DOCUMENT_STORE } from '@clearinghouse/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { type Attachment, type AttachmentEvent, evolveAttachment } from '../domain/attachments/attachment.js';
import type { Actor } from '../domain/request.events.js';
import { ABANDONED, attachmentCollection, draftAttachmentCollection, OF_REQUEST } from './attachment.collection.js';
import { removeWhatever, unless } from './unless.js';

/** Where attachments stand: those of a draft apart from the others, until it is sent. */
@Injectable()
export class AttachmentShelf {
  private readonly sent: Collection<Attachment>;
  private readonly drafted: Collection<Attachment>;
  private readonly lookups: ReturnType<Collection<Attachment>['lookup']>[];
  private readonly ranges: ReturnType<Collection<Attachment>['range']>[];

  constructor(@Inject(DOCUMENT_STORE) store: DocumentStore) {
    this.sent = store.collection(attachmentCollection);
    this.drafted = store.collection(draftAttachmentCollection);
    this.lookups = [this.drafted, this.sent].map((each) => each.lookup(OF_REQUEST));
    this.ranges = [this.drafted, this.sent].map((each) => each.range(ABANDONED));
  }

  /** One that is sent between the two looks is found by the third. */
  async get(id: string): Promise<Stored<Attachment> | undefined> {
    return (await this.sent.get(id)) ?? (await this.drafted.get(id)) ?? this.sent.get(id);
  }

  /** In order of id; one that is just being sent is there once. */
  async of(id: RequestId): Promise<readonly Stored<Attachment>[]> {
    const pages = await Promise.all(this.lookups.map((find) => find({ key: id, limit: 2 * ATTACHMENTS_PER_REQUEST })));
    const all = new Map(pages.flatMap(({ items }) => items.map((each) => [each.id, each] as const)));
    return [...all.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** Uploads that are taken for abandoned by `now`; at most 400 at a look. */
  async *abandoned(now: string): AsyncGenerator<string> {
    for (const range of this.ranges) for (const { id } of (await range({ to: now, limit: 200 })).items) yield id;
  }

  /** Begins one, of a draft or not, or answers what the same call answered before. */
  async begin(
    key: CreationKey,
    drafting: boolean,
    decide: () => Promise<readonly AttachmentEvent[]>,
    context: SaveContext,
  ) {
    const id = key.id('a');
    const where = drafting && !(await this.sent.get(id)) ? this.drafted : this.sent;
    const begun = async () => {
      const events = await decide();
      return { state: after(undefined, events), events };
    };
    return createOnce(where, id, key.bodyHash, begun, context);
  }

  /** @throws StoreError stale-version, also for one that was sent meanwhile */
  async save({ id, version, state }: Stored<Attachment>, events: readonly AttachmentEvent[], context: SaveContext) {
    const where = (await this.isDrafted(id)) ? this.drafted : this.sent;
    const saved = where.save(id, version, after(state, events), events, context);
    return saved.catch((error: unknown) => {
      throw isStoreError(error, 'missing-document') ? new StoreError('stale-version', { expected: version }) : error;
    });
  }

  /**
   * Those of a draft become those of the request that was made of it; their history begins. Done before by another, it
   * changes nothing; a chunk that comes in between is sent again by whoever uploads.
   */
  async send(id: RequestId, { by, role }: Actor, context: SaveContext): Promise<void> {
    for (const { id: file, state, creation } of await this.of(id)) {
      if (!(await this.isDrafted(file))) continue;
      const events = [{ type: 'attachment-sent', data: state, by, role }];
      const sent = this.sent.insert(file, state, events, context, creation ?? undefined);
      await sent.catch(unless('duplicate-id'));
      await this.erase(file);
    }
  }

  /** Nothing is left of one of a draft, not even that there was one. */
  async erase(id: string): Promise<void> {
    await removeWhatever(this.drafted, id);
  }

  async isDrafted(id: string): Promise<boolean> {
    return (await this.sent.get(id)) === undefined && (await this.drafted.get(id)) !== undefined;
  }
}

function after(attachment: Attachment | undefined, events: readonly AttachmentEvent[]): Attachment {
  const state = events.reduce<Attachment | undefined>(evolveAttachment, attachment);
  if (!state) throw new Error('an attachment begins with an event');
  return state;
}
