import type { Collection, Stored } from '@clearinghouse/document-store';
import { Injectable } from '@nestjs/common';
import { dueDecisions } from '../domain/due.js';
import type { Moment } from '../domain/moment.js';
import type { Request } from '../domain/request.js';
import { DUE, OPEN_WINDOWS } from './request.collection.js';
import { RequestRepository } from './request.repository.js';

type Page = (after: string | undefined) => ReturnType<ReturnType<Collection<Request>['lookup']>>;

/** Requests about which the clock has something to decide. */
@Injectable()
export class DueRequests {
  private readonly due: ReturnType<Collection<Request>['range']>;
  private readonly open: ReturnType<Collection<Request>['lookup']>;

  constructor({ collection }: RequestRepository) {
    this.due = collection.range(DUE);
    this.open = collection.lookup(OPEN_WINDOWS);
  }

  /** In order of what is due; then those with an open window that a new holiday has moved. */
  async *at(now: Moment): AsyncGenerator<string> {
    const due = everyPage((after) => this.due({ to: now.at, after, limit: 200 }));
    for await (const { id } of due) yield id;
    const open = everyPage((after) => this.open({ key: OPEN_WINDOWS, after, limit: 200 }));
    for await (const { id, state } of open) if (dueDecisions(state, now).length > 0) yield id;
  }
}

async function* everyPage(page: Page): AsyncGenerator<Stored<Request>> {
  let after: string | undefined;
  do {
    const { items, next } = await page(after);
    yield* items;
    after = next ?? undefined;
  } while (after !== undefined);
}
