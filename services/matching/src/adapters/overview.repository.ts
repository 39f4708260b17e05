import { type Changed, CodedError, type OverviewId } from '@clearinghouse/contracts';
import type { Collection, DocumentStore, LookupQuery, Page } from '@clearinghouse/document-store';
import { every, type RangeQuery, type SaveContext, type Stored } from '@clearinghouse/document-store';
import { type CreationKey, createOnce, DOCUMENT_STORE, listSegments } from '@clearinghouse/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { OverviewRun } from '../domain/overview.js';
import { overviewKey, overviews } from './overview.collections.js';

export type StoredOverview = Stored<OverviewRun>;

@Injectable()
export class OverviewRepository {
  private readonly runs: Collection<OverviewRun>;
  private readonly byStart: (query: RangeQuery) => Promise<Page<StoredOverview>>;
  private readonly byState: (query: LookupQuery) => Promise<Page<StoredOverview>>;

  constructor(@Inject(DOCUMENT_STORE) store: DocumentStore) {
    this.runs = store.collection(overviews);
    this.byStart = this.runs.range('by-start');
    this.byState = this.runs.lookup('running');
  }

  find = (id: OverviewId): Promise<StoredOverview | undefined> => this.runs.get(id);

  /** @throws CodedError OVERVIEW.NOT_FOUND */
  async get(id: OverviewId): Promise<StoredOverview> {
    const run = await this.find(id);
    if (!run) throw new CodedError('OVERVIEW.NOT_FOUND', { overviewId: id });
    return run;
  }

  create(run: OverviewRun, { bodyHash }: CreationKey, context: SaveContext): Promise<Changed> {
    const events = [{ type: 'overview-started', data: { policyId: run.policyId }, by: run.startedBy }];
    return createOnce(this.runs, run.id, bodyHash, () => ({ state: run, events }), context);
  }

  /** Answers the new version. @throws StoreError stale-version */
  save(expected: number, run: OverviewRun, what: string, context: SaveContext, by?: string): Promise<number> {
    const data = { attempts: run.attempts, ...(run.result && { result: run.result }) };
    return this.runs.save(run.id, expected, run, [{ type: `overview-${what}`, data, ...(by && { by }) }], context);
  }

  latest = (page: { cursor?: string | undefined; limit: number }): Promise<Page<StoredOverview>> =>
    listSegments([{ range: this.byStart, key: ({ state }) => overviewKey(state), descending: true }], page);

  running = (): AsyncIterable<StoredOverview> => every(this.byState, { key: 'running', limit: 50 });
}
