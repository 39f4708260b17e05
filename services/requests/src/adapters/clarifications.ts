import { type Caller, type Changed, type ClarificationId, CodedError, type RequestId } from '@clearinghouse/contracts';
import {
  type DocumentStore,
  type Fold,
  type SaveContext,
  StoreError,
  type Stored,
} from '@clearinghouse/document-store';
import { type CreationKey, DOCUMENT_STORE } from '@clearinghouse/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import {
  type Clarification,
  type ClarificationDecision,
  clarificationFor,
  evolveClarification,
} from '../domain/clarification.js';
import { AggregatesOfRequest, besideRequests } from './aggregates-of-request.js';

export const clarificationCollection = besideRequests<Clarification>('clarifications');
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
  private readonly clarifications: AggregatesOfRequest<Clarification>;

  constructor(@Inject(DOCUMENT_STORE) store: DocumentStore) {
    this.clarifications = new AggregatesOfRequest(store, clarificationCollection, 'q');
  }

  ask(
    request: RequestId,
    key: CreationKey,
    decide: () => ClarificationDecision,
    context: SaveContext,
  ): Promise<Changed> {
    return this.clarifications.begin(request, key, decide, context);
  }

  /** @throws CLARIFICATION.NOT_FOUND also for one that the caller may not see; StoreError stale-version */
  async change(
    { params, caller, expected }: ClarificationCall,
    decide: (before: Clarification) => ClarificationDecision,
    context: SaveContext,
  ): Promise<Changed> {
    const { id: requestId, clarificationId: id } = params;
    const stored = await this.clarifications.find(requestId, id);
    const seen = stored && clarificationFor(caller, id, stored.version, stored.state);
    if (!seen) throw new CodedError('CLARIFICATION.NOT_FOUND');
    const { version } = seen;
    if (version !== expected) throw new StoreError('stale-version', { expected, version });
    return this.clarifications.change(stored, stored.version, decide, context);
  }

  /** In the order in which they were asked. */
  of(id: RequestId): Promise<readonly Stored<Clarification>[]> {
    return this.clarifications.of(id, ({ askedAt }) => askedAt);
  }
}
