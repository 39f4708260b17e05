import { type Caller, type Changed, type ClarificationId, CodedError, type RequestId } from '@clearinghouse/contracts';
import {
  type Collection,
  type CollectionDefinition,
  type DocumentStore,
  type Fold,
  type SaveContext,
  StoreError,
  type Stored,
} from '@clearinghouse/document-store';
import { type CreationKey, createOnce, DOCUMENT_STORE } from '@clearinghouse/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import {
  type Clarification,
  type ClarificationDecision,
  clarificationFor,
  evolveClarification,
} from '../domain/clarification.js';

const OF_REQUEST = 'of-request';

export const clarificationCollection: CollectionDefinition<Clarification> = {
  name: 'clarifications',
  schemaVersion: 1,
  topic: 'requests',
  indexes: { [OF_REQUEST]: { kind: 'lookup', keys: ({ requestId }) => [requestId] } },
};
/** What an audit compares: the state that the history makes, with the one that is stored. */
export const clarificationFold: Fold<Clarification> = {
  fold: (events) => events.reduce<Clarification | undefined>(evolveClarification, undefined),
};

export interface ClarificationCall {
  readonly params: { readonly id: RequestId; readonly clarificationId: ClarificationId };
  readonly caller: Caller;
  readonly expected: number;
}

@Injectable()
export class Clarifications {
  private readonly clarifications: Collection<Clarification>;
  private readonly byRequest: ReturnType<Collection<Clarification>['lookup']>;

  constructor(@Inject(DOCUMENT_STORE) store: DocumentStore) {
    this.clarifications = store.collection(clarificationCollection);
    this.byRequest = this.clarifications.lookup(OF_REQUEST);
  }

  ask(
    request: RequestId,
    key: CreationKey,
    decide: () => ClarificationDecision,
    context: SaveContext,
  ): Promise<Changed> {
    return createOnce(this.clarifications, `${request}:${key.id('q')}`, key.bodyHash, decide, context);
  }

  /** @throws CLARIFICATION.NOT_FOUND also for one that the caller may not see; StoreError stale-version */
  async change(
    { params, caller, expected }: ClarificationCall,
    decide: (before: Clarification) => ClarificationDecision,
    context: SaveContext,
  ): Promise<Changed> {
    const { id: requestId, clarificationId: id } = params;
    const stored = await this.clarifications.get(id);
    if (stored?.state.requestId !== requestId || !clarificationFor(caller, id, stored.version, stored.state))
      throw new CodedError('CLARIFICATION.NOT_FOUND');
    if (stored.version !== expected) throw new StoreError('stale-version', { expected, version: stored.version });
    const { state, events } = decide(stored.state);
    return { id, version: await this.clarifications.save(id, expected, state, events, context) };
  }

  /** In the order in which they were asked; at most 200 of one request. */
  async of(id: RequestId): Promise<readonly Stored<Clarification>[]> {
    const { items } = await this.byRequest({ key: id, limit: 200 });
    return [...items].sort((a, b) => (a.state.askedAt < b.state.askedAt ? -1 : 1));
  }
}
