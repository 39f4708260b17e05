import {
  type Caller,
  type Changed,
  CodedError,
  type Level,
  type RequestDraft,
  type RequestId,
} from '@clearinghouse/contracts';
import {
  type Collection,
  type DocumentStore,
  type RecordedEvent,
  type SaveContext,
  StoreError,
  type Stored,
} from '@clearinghouse/document-store';
import { createOnce, DOCUMENT_STORE } from '@clearinghouse/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { assertMayAct } from '../domain/entitlement.js';
import { evolveAll } from '../domain/evolve.js';
import { isDrafted, type Request } from '../domain/request.js';
import type { RequestEvent } from '../domain/request.events.js';
import { levelOf, wasRecalled } from '../domain/visibility.js';
import { Drafts } from './drafts.js';
import { begun } from './request-begun.js';
import { requestCollection } from './request.collection.js';

/** What of a call decides whether, and over which version, it may change a request. */
export interface ChangeCall {
  readonly params: { readonly id: RequestId };
  readonly caller: Caller;
  readonly expected: number;
}

@Injectable()
export class RequestRepository {
  readonly collection: Collection<Request>;

  constructor(
    @Inject(DOCUMENT_STORE) store: DocumentStore,
    private readonly drafts: Drafts,
  ) {
    this.collection = store.collection(requestCollection);
  }

  /** A request, or a draft; a draft that is sent between the two looks is found by the third. */
  async find(id: string): Promise<Stored<Request> | undefined> {
    return (await this.collection.get(id)) ?? (await this.drafts.get(id)) ?? this.collection.get(id);
  }

  /** @throws REQUEST.NOT_FOUND also for a request that the caller may not see; REQUEST.RECALLED for one that was public */
  async visible(id: RequestId, caller: Caller): Promise<{ request: Stored<Request>; level: Level }> {
    const request = await this.find(id);
    const level = request ? levelOf(caller, request.state) : null;
    if (request && level === null && wasRecalled(request.state)) throw new CodedError('REQUEST.RECALLED');
    if (!request || level === null) throw new CodedError('REQUEST.NOT_FOUND');
    return { request, level };
  }

  /**
   * The request as the caller read it. A stale version is told before a wrong state: the caller decided on an older one.
   * @throws REQUEST.NOT_FOUND, ACCESS.FORBIDDEN; StoreError stale-version
   */
  async forChange({ params, caller, expected }: ChangeCall): Promise<Stored<Request>> {
    const request = await this.find(params.id);
    if (!request) throw new CodedError('REQUEST.NOT_FOUND');
    assertMayAct(caller, request.state);
    if (request.version !== expected) throw new StoreError('stale-version', { expected, version: request.version });
    return request;
  }

  async save(request: Stored<Request>, events: readonly RequestEvent[], context: SaveContext): Promise<Changed> {
    const { id, version, state } = request;
    if (isDrafted(state) && !(await this.isOlder(request))) {
      return { id, version: await this.drafts.save(request, events, context) };
    }
    const after = evolveAll(state, events) ?? state;
    return { id, version: await this.collection.save(id, version, after, events, context) };
  }

  /** The request that a draft says it stands for. */
  async former({ supersedes }: RequestDraft): Promise<Request | undefined> {
    return supersedes && (await this.find(supersedes))?.state;
  }

  /** Begins a draft, or answers what the same call answered before, also when the draft was sent since. */
  async begin(id: string, bodyHash: string, decide: () => readonly RequestEvent[], context: SaveContext) {
    if (await this.collection.get(id)) return this.create(id, bodyHash, decide, context);
    return this.drafts.begin(id, bodyHash, decide(), context);
  }

  /** Begins a request, or answers what the same call answered before. */
  create(id: string, bodyHash: string, decide: () => readonly RequestEvent[], context: SaveContext): Promise<Changed> {
    return createOnce(this.collection, id, bodyHash, () => begun(decide()), context);
  }

  /** @throws StoreError duplicate-id */
  async insertDraft(id: string, events: readonly RequestEvent[], context: SaveContext): Promise<void> {
    if (await this.collection.get(id)) throw new StoreError('duplicate-id', { id });
    await this.drafts.insert(id, events, context);
  }

  /** Drafts of an older version of the program stand among the requests, and stay there. */
  private async isOlder({ id }: Stored<Request>): Promise<boolean> {
    return (await this.collection.get(id)) !== undefined;
  }

  history(id: RequestId): AsyncIterable<RecordedEvent> {
    return this.collection.history(id);
  }
}
