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
import type { Request } from '../domain/request.js';
import type { RequestEvent } from '../domain/request.events.js';
import { levelOf, wasRecalled } from '../domain/visibility.js';
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

  constructor(@Inject(DOCUMENT_STORE) store: DocumentStore) {
    this.collection = store.collection(requestCollection);
  }

  /** @throws REQUEST.NOT_FOUND also for a request that the caller may not see; REQUEST.RECALLED for one that was public */
  async visible(id: RequestId, caller: Caller): Promise<{ request: Stored<Request>; level: Level }> {
    const request = await this.collection.get(id);
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
    const request = await this.collection.get(params.id);
    if (!request) throw new CodedError('REQUEST.NOT_FOUND');
    assertMayAct(caller, request.state);
    if (request.version !== expected) throw new StoreError('stale-version', { expected, version: request.version });
    return request;
  }

  async save(request: Stored<Request>, events: readonly RequestEvent[], context: SaveContext): Promise<Changed> {
    const { id, version, state } = request;
    const after = evolveAll(state, events) ?? state;
    return { id, version: await this.collection.save(id, version, after, events, context) };
  }

  /** The request that a draft says it stands for. */
  async former({ supersedes }: RequestDraft): Promise<Request | undefined> {
    return supersedes && (await this.collection.get(supersedes))?.state;
  }

  /** Begins a request, or answers what the same call answered before. */
  create(id: string, bodyHash: string, decide: () => readonly RequestEvent[], context: SaveContext): Promise<Changed> {
    return createOnce(this.collection, id, bodyHash, () => begun(decide()), context);
  }

  /** @throws StoreError duplicate-id */
  async insert(id: string, events: readonly RequestEvent[], context: SaveContext): Promise<void> {
    await this.collection.insert(id, begun(events).state, events, context);
  }

  history(id: RequestId): AsyncIterable<RecordedEvent> {
    return this.collection.history(id);
  }
}

function begun(events: readonly RequestEvent[]): { state: Request; events: readonly RequestEvent[] } {
  const state = evolveAll(undefined, events);
  if (!state) throw new Error('a request begins with an event');
  return { state, events };
}
