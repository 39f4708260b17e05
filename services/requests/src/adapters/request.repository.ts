import {
  type Caller,
  type Changed,
  CodedError,
  type Instant,
  type Level,
  type RequestDraft,
  type RequestId,
} from '@clearinghouse/contracts';
import {
  type Collection,
  type DocumentStore,
  isStoreError,
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
import { versionFor, countWrite } from '../domain/version.js';
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

/** Writes that come between two looks at one request; more than these nobody has seen. */
const ATTEMPTS = 5;

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
   * One change of a request over the version that the caller read. A write that the caller may not know of can come between:
   * then the change is decided again, on what that left. A stale version is told before a wrong state: the caller decided on
   * an older one.
   * @throws REQUEST.NOT_FOUND, ACCESS.FORBIDDEN and whatever `decide` throws; StoreError stale-version
   */
  async change(
    call: ChangeCall,
    decide: (request: Request) => readonly RequestEvent[] | Promise<readonly RequestEvent[]>,
    context: SaveContext,
    mayChange: typeof assertMayAct = assertMayAct,
  ): Promise<Changed> {
    for (let attempt = 1; ; attempt += 1) {
      const request = await this.forChange(call, mayChange);
      const events = await decide(request.state);
      try {
        return await this.saveFor(call.caller, request, events, context);
      } catch (error) {
        if (!isStoreError(error, 'stale-version') || attempt === ATTEMPTS) throw error;
      }
    }
  }

  /** Saves what nobody asked for. @throws StoreError stale-version */
  async save(request: Stored<Request>, events: readonly RequestEvent[], context: SaveContext): Promise<void> {
    await this.write(request, events, context);
  }

  private async forChange({ params, caller, expected }: ChangeCall, mayChange: typeof assertMayAct) {
    const request = await this.find(params.id);
    if (!request) throw new CodedError('REQUEST.NOT_FOUND');
    mayChange(caller, request.state);
    const version = versionFor(caller, levelOf(caller, request.state) ?? 'public', request.version, request.state);
    if (version !== expected) throw new StoreError('stale-version', { expected, version });
    return request;
  }

  /** Answers the version as the caller is told it; one whose part in the request ends, as it was read before. */
  private async saveFor(
    caller: Caller,
    request: Stored<Request>,
    events: readonly RequestEvent[],
    context: SaveContext,
  ): Promise<Changed> {
    const { version, after } = await this.write(request, events, context);
    const level = levelOf(caller, after) ?? levelOf(caller, request.state) ?? 'public';
    return { id: request.id, version: versionFor(caller, level, version, after) };
  }

  private async write(request: Stored<Request>, events: readonly RequestEvent[], context: SaveContext) {
    const { id, version, state } = request;
    const evolved = evolveAll(state, events) ?? state;
    if (isDrafted(state) && !(await this.isOlder(request)))
      return { version: await this.drafts.save(request, events, context), after: evolved };
    const after = countWrite(evolved, events);
    return { version: await this.collection.save(id, version, after, events, context), after };
  }

  /** A draft that nobody sees any more. @throws REQUEST.NOT_FOUND, REQUEST.WRONG_STATE, ACCESS.FORBIDDEN; StoreError stale-version */
  async discard(call: ChangeCall, decide: (draft: Request) => Instant, context: SaveContext): Promise<Changed> {
    const draft = await this.forChange(call, assertMayAct);
    const eraseAt = decide(draft.state);
    // one of the first release stands in the chained history, and nothing is taken out of that
    if (await this.isOlder(draft))
      throw new CodedError('REQUEST.WRONG_STATE', { state: draft.state.status, allowed: [] });
    return this.drafts.discard(draft, eraseAt, context);
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
