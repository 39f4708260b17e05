import type { PartyCode } from '@clearinghouse/contracts';
import type { Collection, CollectionDefinition, DocumentStore, SaveContext } from '@clearinghouse/document-store';
import { DOCUMENT_STORE } from '@clearinghouse/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { NO_FACTS, type RequesterFacts } from '../domain/requester-facts.js';
import { againWhenRaced } from './again-when-raced.js';

/** Read model of what the requests and offers services tell of a requester; its id is the code of the party. */
export const requesterFacts: CollectionDefinition<RequesterFacts> = {
  name: 'requester-facts',
  schemaVersion: 1,
  history: false,
  indexes: {},
};

@Injectable()
export class RequesterFactsRepository {
  private readonly facts: Collection<RequesterFacts>;

  constructor(@Inject(DOCUMENT_STORE) store: DocumentStore) {
    this.facts = store.collection(requesterFacts);
  }

  /** Undefined when nothing is on record. */
  of = async (party: PartyCode): Promise<RequesterFacts | undefined> => (await this.facts.get(party))?.state;

  /** Answers the record as it is afterwards; again from the start when somebody else was faster. */
  change(
    party: PartyCode,
    decide: (facts: RequesterFacts) => RequesterFacts,
    context: SaveContext,
  ): Promise<RequesterFacts> {
    return againWhenRaced(() => this.tryToChange(party, decide, context));
  }

  private async tryToChange(
    party: PartyCode,
    decide: (facts: RequesterFacts) => RequesterFacts,
    context: SaveContext,
  ): Promise<RequesterFacts> {
    const stored = await this.facts.get(party);
    const before = stored?.state ?? NO_FACTS;
    const after = decide(before);
    if (after === before) return before;
    const events = [{ type: 'fact-taken', data: {} }];
    if (stored) await this.facts.save(party, stored.version, after, events, context);
    else await this.facts.insert(party, after, events, context);
    return after;
  }
}
