import { localDateOf } from '@clearinghouse/calendar';
import type { EventEnvelope, LocalDate } from '@clearinghouse/contracts';
import {
  type Collection,
  type DocumentStore,
  every,
  isStoreError,
  type SaveContext,
} from '@clearinghouse/document-store';
import { Clock, contextOfEvent, DOCUMENT_STORE } from '@clearinghouse/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import {
  type BriefingFact,
  briefingId,
  countAgain,
  type Counted,
  hasEnded,
  OFFICE,
  type Period,
  periodOf,
} from '../domain/briefing.js';
import { briefingFacts } from './briefing.collections.js';
import { BriefingRepository } from './briefing.repository.js';

/** What happened, for the briefings: kinds and days only; no State, no request. */
@Injectable()
export class BriefingFacts {
  private readonly facts: Collection<BriefingFact>;
  private readonly byDay: ReturnType<Collection<BriefingFact>['range']>;

  constructor(
    @Inject(DOCUMENT_STORE) store: DocumentStore,
    private readonly briefings: BriefingRepository,
    private readonly clock: Clock,
  ) {
    this.facts = store.collection(briefingFacts);
    this.byDay = this.facts.range('day');
  }

  /** Counted once, however often the event comes. */
  async note(event: EventEnvelope, what: Counted): Promise<void> {
    const fact = { what, on: localDateOf(event.time, OFFICE) };
    const context = contextOfEvent(event, this.clock.now());
    try {
      await this.facts.insert(`${event.subject}:${event.sequence}`, fact, [{ type: 'noted', data: {} }], context);
    } catch (error) {
      if (!isStoreError(error, 'duplicate-id')) throw error;
    }
    // Asked after the fact is kept: a briefing that is drafted from now on counts it.
    const period = periodOf(fact.on);
    if (hasEnded(period, this.clock.now())) await this.countAgain(period, context);
  }

  /** The event came after its period had ended: a draft that nobody has edited is counted again. */
  private async countAgain(period: Period, context: SaveContext): Promise<void> {
    const briefing = await this.briefings.get(briefingId(period));
    if (!briefing) return;
    const [state, events] = countAgain(briefing.state, await this.of(period), context.at);
    await this.briefings.save(briefing, state, events, context);
  }

  /** The day of the first fact; undefined before there is one. */
  async firstDay(): Promise<LocalDate | undefined> {
    return (await this.byDay({ limit: 1 })).items[0]?.state.on;
  }

  async of({ from, until }: Period): Promise<BriefingFact[]> {
    const facts: BriefingFact[] = [];
    for await (const { state } of every(this.byDay, { from, to: `${until}~`, limit: 500 })) facts.push(state);
    return facts;
  }
}
