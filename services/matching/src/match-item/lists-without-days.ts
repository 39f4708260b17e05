import { setImmediate as breathe } from 'node:timers/promises';
import type { NeedItemId } from '@clearinghouse/contracts';
import type { Job } from '@clearinghouse/job-queue';
import { Clock } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { changeList } from '../adapters/change-list.js';
import { PassesDone } from '../adapters/passes-done.js';
import { ProgrammeIndex } from '../adapters/programme-index.js';
import { SuggestionListRepository } from '../adapters/suggestion-list.repository.js';
import { oweDays } from '../domain/owe-days.js';

const PASS = 'lists-without-days';
/** Looked at in one sweep; the next one goes on behind them. */
const A_SWEEP = 500;
const PAGE = 20;

/**
 * Lists that were stored before they knew the day on which their next programme ends, and that no index finds. All open
 * lists are looked at once, some a sweep; that it was done is written down, so that no later start does it again.
 */
@Injectable()
export class ListsWithoutDays {
  private after: string | undefined;
  private over = false;

  constructor(
    private readonly lists: SuggestionListRepository,
    private readonly index: ProgrammeIndex,
    private readonly passes: PassesDone,
    private readonly clock: Clock,
  ) {}

  async *some(): AsyncIterable<Job> {
    this.over ||= await this.passes.has(PASS);
    if (this.over) return;
    await this.index.freshen();
    for (let looked = 0; looked < A_SWEEP; looked += PAGE) {
      const { items, next } = await this.lists.pageOfOpen({ limit: PAGE, after: this.after });
      for (const stored of items) {
        const at = this.clock.now();
        const id = stored.id as NeedItemId; // the collection is keyed by need item id
        const owing = oweDays(stored.state, this.index.offerOf, at).events.length > 0;
        const context = { at, correlationId: `${id}:days` };
        if (!owing) continue;
        await changeList(this.lists, id, (list) => oweDays(list, this.index.offerOf, at), context, stored);
        yield { key: id, seen: {} };
      }
      if (next === null) return this.end();
      this.after = next;
      await breathe();
    }
  }

  private async end(): Promise<void> {
    this.over = true;
    await this.passes.note(PASS, this.clock.now());
  }
}
