import type { Job } from '@clearinghouse/job-queue';
import type { OwedWork } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { SuggestionListRepository } from '../adapters/suggestion-list.repository.js';

/** The lists that carry the mark: what an emptied queue is filled from. */
@Injectable()
export class OwedMatches implements OwedWork {
  constructor(private readonly lists: SuggestionListRepository) {}

  async *owed(): AsyncIterable<Job> {
    for await (const page of this.lists.owing())
      for (const { id, state } of page) if (state.owed) yield { key: id, seen: state.owed.seen };
  }
}
