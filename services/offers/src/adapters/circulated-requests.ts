import { type EventEnvelope, type RequestId } from '@clearinghouse/contracts';
import type { Collection, CollectionDefinition, DocumentStore } from '@clearinghouse/document-store';
import { Clock, contextOfEvent, DOCUMENT_STORE } from '@clearinghouse/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { CirculatedRequest } from '../domain/circulated-request.js';

export const circulatedRequestCollection: CollectionDefinition<CirculatedRequest> = {
  name: 'circulated-requests',
  schemaVersion: 1,
  history: false,
  indexes: {},
};

/** Read model: the requests that providers may answer, one document each, under the id of the request. */
@Injectable()
export class CirculatedRequests {
  private readonly requests: Collection<CirculatedRequest>;

  constructor(
    @Inject(DOCUMENT_STORE) store: DocumentStore,
    private readonly clock: Clock,
  ) {
    this.requests = store.collection(circulatedRequestCollection);
  }

  async find(id: RequestId): Promise<CirculatedRequest | undefined> {
    return (await this.requests.get(id))?.state;
  }

  /** Applies a fact once: what has been seen, by its sequence, changes nothing; nor does one that `change` has no state for. */
  async apply(
    { subject: id, sequence, ...event }: EventEnvelope,
    change: (known: CirculatedRequest | undefined) => Omit<CirculatedRequest, 'sequence'> | undefined,
  ): Promise<void> {
    const known = await this.requests.get(id);
    if (known && known.state.sequence >= sequence) return;
    const after = change(known?.state);
    if (!after) return;
    const state = { ...after, sequence };
    const events = [{ type: 'applied', data: { sequence } }];
    const context = contextOfEvent({ subject: id, sequence, ...event }, this.clock.now());
    if (known) await this.requests.save(id, known.version, state, events, context);
    else await this.requests.insert(id, state, events, context);
  }
}
