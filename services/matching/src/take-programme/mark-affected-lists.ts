import { AREAS, type Area, type EventEnvelope, type NeedItemId, type ProgrammeId } from '@clearinghouse/contracts';
import type { SaveContext } from '@clearinghouse/document-store';
import { Injectable } from '@nestjs/common';
import { changeList } from '../adapters/change-list.js';
import { MatchDoorbell } from '../adapters/match-doorbell.js';
import { PolicyRepository } from '../adapters/policy.repository.js';
import { ProgrammeIndex } from '../adapters/programme-index.js';
import { SuggestionListRepository, type StoredList } from '../adapters/suggestion-list.repository.js';
import { affectedBy, type Basis } from '../domain/affected.js';
import type { Cause } from '../domain/cause.js';
import { dayOf } from '../domain/due.js';
import { oweMatch } from '../domain/owe-match.js';

/**
 * Marks the open lists that a change of one programme may change as owing a match that knows it; the others are read and
 * left. One page of lists in memory at a time. The index has taken the programme before.
 */
@Injectable()
export class MarkAffectedLists {
  constructor(
    private readonly lists: SuggestionListRepository,
    private readonly policies: PolicyRepository,
    private readonly index: ProgrammeIndex,
    private readonly bell: MatchDoorbell,
  ) {}

  async run(areas: readonly Area[], event: EventEnvelope, context: SaveContext): Promise<void> {
    const { subject: id, sequence, correlationid: correlationId, id: causationId } = event;
    const cause = { id, sequence, correlationId, causationId };
    const { policy } = await this.policies.inForce();
    const basis = { policy: policy.engine, today: dayOf(context.at) };
    for (const pages of this.openLists(areas))
      for await (const page of pages)
        await Promise.all(this.affected(page, cause, basis).map((stored) => this.mark(stored, cause, context)));
  }

  private openLists = (areas: readonly Area[]) =>
    areas.length === AREAS.length ? [this.lists.allOpen()] : areas.map((area) => this.lists.openInArea(area));

  private affected(page: readonly StoredList[], cause: Cause, basis: Basis): readonly StoredList[] {
    const id = cause.id as ProgrammeId; // the subject of a programme's event is its id
    const lists = page.map(({ state }) => state);
    const named = new Set(affectedBy(lists, id, this.index.offerOf(id), basis));
    return page.filter(({ state }) => named.has(state.itemId));
  }

  private async mark(stored: StoredList, cause: Cause, context: SaveContext): Promise<void> {
    const id = stored.id as NeedItemId; // the collection is keyed by need item id
    const after = await changeList(this.lists, id, (list) => oweMatch(list, cause, context.at), context, stored);
    if (after?.owed) await this.bell.ring(id, { [cause.id]: cause.sequence });
  }
}
