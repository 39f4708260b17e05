import type { Job } from '@clearinghouse/job-queue';
import { Clock, type OwedWork } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { ListsWithoutDays } from './lists-without-days.js';
import { SuggestionListRepository } from '../adapters/suggestion-list.repository.js';

/** At most this many due lists a sweep: the next one finds the rest. */
const DUE_AT_ONCE = 500;

/**
 * The lists that carry the mark, those that the passing of days has made due, and those of older releases that do not know
 * their day: what an emptied queue is filled from.
 */
@Injectable()
export class OwedMatches implements OwedWork {
  constructor(
    private readonly lists: SuggestionListRepository,
    private readonly withoutDays: ListsWithoutDays,
    private readonly clock: Clock,
  ) {}

  async *owed(): AsyncIterable<Job> {
    for await (const page of this.lists.owing())
      for (const { id, state } of page) if (state.owed) yield { key: id, seen: state.owed.seen };
    for (const { id } of (await this.lists.dueBy(this.clock.now(), DUE_AT_ONCE)).items) yield { key: id, seen: {} };
    yield* this.withoutDays.some();
  }
}
