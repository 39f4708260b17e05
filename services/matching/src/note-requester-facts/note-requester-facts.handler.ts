import type { EventEnvelope, NeedItemId, PartyCode } from '@clearinghouse/contracts';
import { Clock, contextOfEvent } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { changeList } from '../adapters/change-list.js';
import { MatchDoorbell } from '../adapters/match-doorbell.js';
import { RequesterFactsRepository } from '../adapters/requester-facts.repository.js';
import { SuggestionListRepository } from '../adapters/suggestion-list.repository.js';
import { noteFacts } from '../domain/note-facts.js';
import { knownFacts, type RequesterFacts } from '../domain/requester-facts.js';

/**
 * A fact about a requester: stored first, then brought to each of its open lists. Killed in between, the redelivered event
 * brings it to the rest. A list that is opened meanwhile asks for the record after it was written, so one of the two meets it.
 */
@Injectable()
export class NoteRequesterFacts {
  constructor(
    private readonly facts: RequesterFactsRepository,
    private readonly lists: SuggestionListRepository,
    private readonly bell: MatchDoorbell,
    private readonly clock: Clock,
  ) {}

  async run(
    event: EventEnvelope,
    requester: PartyCode,
    decide: (facts: RequesterFacts) => RequesterFacts,
  ): Promise<void> {
    const context = contextOfEvent(event, this.clock.now());
    await this.facts.change(requester, decide, context);
    for await (const page of this.lists.ofRequester(requester))
      for (const { id } of page) await this.toList(id as NeedItemId, requester, event); // the collection is keyed by item
  }

  /** Brings a list what is on record by now. */
  async toList(id: NeedItemId, requester: PartyCode, event: EventEnvelope): Promise<void> {
    const facts = await this.facts.of(requester);
    if (!facts) return;
    const context = contextOfEvent(event, this.clock.now());
    const chain = { correlationId: event.correlationid, causationId: event.id };
    const known = knownFacts(facts);
    const list = await changeList(this.lists, id, (each) => noteFacts(each, known, chain, context.at), context);
    if (list?.owed) await this.bell.ring(id, {});
  }
}
