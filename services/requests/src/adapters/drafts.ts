import type { Changed, Instant, RequestId } from '@clearinghouse/contracts';
import {
  type Collection,
  type DocumentStore,
  type SaveContext,
  StoreError,
  type Stored,
} from '@clearinghouse/document-store';
import { createOnce, DOCUMENT_STORE } from '@clearinghouse/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { evolveAll } from '../domain/evolve.js';
import { isDrafted, type Request } from '../domain/request.js';
import type { RequestEvent } from '../domain/request.events.js';
import { AttachmentShelf } from './attachment-shelf.js';
import { DISCARDED, draftCollection, type DraftDocument } from './draft.collection.js';
import { begun } from './request-begun.js';
import { requestCollection } from './request.collection.js';
import { unless } from './unless.js';

/** Drafts, until they are sent. */
@Injectable()
export class Drafts {
  readonly collection: Collection<DraftDocument>;
  private readonly requests: Collection<Request>;

  private readonly discarded: ReturnType<Collection<DraftDocument>['range']>;

  constructor(
    @Inject(DOCUMENT_STORE) store: DocumentStore,
    private readonly shelf: AttachmentShelf,
  ) {
    this.collection = store.collection(draftCollection);
    this.requests = store.collection(requestCollection);
    this.discarded = this.collection.range(DISCARDED);
  }

  /** The draft, unless it was discarded; one that was being sent when its process died is sent first, and is no draft any more. */
  async get(id: string): Promise<Stored<DraftDocument> | undefined> {
    const draft = await this.collection.get(id);
    if (draft?.state.discarded) return undefined;
    if (!draft?.state.sending) return draft;
    await this.finish(draft);
    return undefined;
  }

  begin(id: string, bodyHash: string, events: readonly RequestEvent[], context: SaveContext): Promise<Changed> {
    return createOnce(this.collection, id, bodyHash, () => ({ state: drafted(events), events }), context);
  }

  /** @throws StoreError duplicate-id */
  async insert(id: string, events: readonly RequestEvent[], context: SaveContext): Promise<void> {
    await this.collection.insert(id, drafted(events), events, context);
  }

  /**
   * Edits the draft, or sends it. Sending is marked in the draft before the request is made of it, so that no edit comes
   * between the two: the mark is the guarded write that decides who was first.
   */
  async save({ id, version, state }: Stored<Request>, events: readonly RequestEvent[], context: SaveContext) {
    const after = evolveAll(state, events);
    if (!after || !isDrafted(state) || isDrafted(after))
      return this.collection.save(id, version, drafted(events, state), gate(events), context);
    await this.collection.save(id, version, { ...state, sending: { events, context } }, gate(events), context);
    const sent = await this.collection.get(id);
    if (sent) await this.finish(sent);
    return 1;
  }

  /** Takes it from everybody's sight, to be erased later. @throws StoreError stale-version */
  async discard({ id, version }: Stored<Request>, eraseAt: Instant, context: SaveContext): Promise<Changed> {
    const draft = await this.collection.get(id);
    if (!draft) throw new StoreError('stale-version', { expected: version });
    const marked = { ...draft.state, discarded: { eraseAt } };
    return { id, version: await this.collection.save(id, version, marked, [{ type: 'discarded', data: {} }], context) };
  }

  /** Discarded drafts whose time has come; at most 200 at a look. */
  async discardedBy(now: Instant): Promise<readonly Stored<DraftDocument>[]> {
    return (await this.discarded({ to: `${now}}`, limit: 200 })).items;
  }

  /** Makes the request and takes the draft away; done before by another, it changes nothing. */
  private async finish({ id, version, state, creation }: Stored<DraftDocument>): Promise<void> {
    if (!state.sending) return;
    const { events, context } = state.sending;
    await this.requests
      .insert(id, begun(events).state, events, context, creation ?? undefined)
      .catch(unless('duplicate-id'));
    const [{ by, role }] = events as readonly [RequestEvent]; // a sending begins with its submission
    await this.shelf.send(id as RequestId, { by, role }, context); // the request has the id of the draft
    await this.collection.remove(id, version).catch(unless('stale-version', 'missing-document'));
  }
}

/**
 * Events gate the write and are not kept; what is published comes from the request alone. A store refuses events that are
 * too large: these are a little larger than those of the request, so that what is marked as being sent can be sent.
 */
const gate = (events: readonly RequestEvent[]) => events.map((event) => ({ ...event, data: { of: event.data } }));

function drafted(events: readonly RequestEvent[], from?: Request): DraftDocument {
  const state = evolveAll(from, events);
  if (!state || !isDrafted(state)) throw new Error('this is no draft');
  return state;
}
