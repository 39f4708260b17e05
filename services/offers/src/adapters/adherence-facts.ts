import {
  type AdherenceFact,
  adherenceRecorded,
  type Audience,
  type Changed,
  type PartyCode,
} from '@clearinghouse/contracts';
import {
  type Collection,
  type CollectionDefinition,
  type DocumentStore,
  every,
  type SaveContext,
} from '@clearinghouse/document-store';
import { createOnce, DOCUMENT_STORE } from '@clearinghouse/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../domain/programme.events.js';

interface StoredFact {
  readonly fact: AdherenceFact;
  readonly recordedAt: string;
}

/** A fact is never changed: a later one stands beside it, with its own source and day. */
export const adherenceCollection: CollectionDefinition<StoredFact> = {
  name: 'adherence-facts',
  schemaVersion: 1,
  topic: 'adherence',
  indexes: {
    'of-state': { kind: 'ordered', key: ({ fact, recordedAt }, id) => `${fact.state}|${recordedAt}|${id}` },
  },
};
const PAGE = 200;

@Injectable()
export class AdherenceFacts {
  private readonly facts: Collection<StoredFact>;
  private readonly ofState: ReturnType<Collection<StoredFact>['range']>;

  constructor(@Inject(DOCUMENT_STORE) store: DocumentStore) {
    this.facts = store.collection(adherenceCollection);
    this.ofState = this.facts.range('of-state');
  }

  /** @throws HTTP.IDEMPOTENCY_KEY_REUSED */
  record(id: string, bodyHash: string, fact: AdherenceFact, actor: Actor, context: SaveContext): Promise<Changed> {
    const audience: Audience = { levels: ['experts'], parties: [fact.state] };
    const events = [{ type: adherenceRecorded.type, data: fact, audience, ...actor }];
    return createOnce(this.facts, id, bodyHash, () => ({ state: { fact, recordedAt: context.at }, events }), context);
  }

  /** In order of recording. */
  async of(state: PartyCode): Promise<AdherenceFact[]> {
    const found: AdherenceFact[] = [];
    const facts = every(this.ofState, { from: `${state}|`, to: `${state}}`, limit: PAGE });
    for await (const each of facts) found.push(each.state.fact);
    return found;
  }
}
