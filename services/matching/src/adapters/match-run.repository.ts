import { type Changed, CodedError, type MatchRunId } from '@clearinghouse/contracts';
import { type Collection, type DocumentStore, isStoreError, type LookupQuery } from '@clearinghouse/document-store';
import type { Page, RangeQuery, SaveContext, Stored } from '@clearinghouse/document-store';
import { type CreationKey, createOnce, DOCUMENT_STORE, listSegments } from '@clearinghouse/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { chunkId, type MatchRun, type RunChunk } from '../domain/match-run.js';
import { everyPage } from './every-page.js';
import { matchRuns, runChunks, startKey } from './match-run.collections.js';

export type StoredRun = Stored<MatchRun>;
export type StoredChunk = Stored<RunChunk>;

@Injectable()
export class MatchRunRepository {
  private readonly runs: Collection<MatchRun>;
  private readonly chunks: Collection<RunChunk>;
  private readonly byStart: (query: RangeQuery) => Promise<Page<StoredRun>>;
  private readonly byRun: (query: LookupQuery) => Promise<Page<StoredChunk>>;
  private readonly waiting: (query: LookupQuery) => Promise<Page<StoredChunk>>;

  constructor(@Inject(DOCUMENT_STORE) store: DocumentStore) {
    this.runs = store.collection(matchRuns);
    this.chunks = store.collection(runChunks);
    this.byStart = this.runs.range('by-start');
    this.byRun = this.chunks.lookup('by-run');
    this.waiting = this.chunks.lookup('waiting');
  }

  find = (id: MatchRunId): Promise<StoredRun | undefined> => this.runs.get(id);

  /** @throws CodedError RUN.NOT_FOUND */
  async get(id: MatchRunId): Promise<StoredRun> {
    const run = await this.find(id);
    if (!run) throw new CodedError('RUN.NOT_FOUND', { runId: id });
    return run;
  }

  create(run: MatchRun, { bodyHash }: CreationKey, context: SaveContext): Promise<Changed> {
    const events = [{ type: 'run-started', data: { items: run.items, policyId: run.policyId }, by: run.startedBy }];
    return createOnce(this.runs, run.id, bodyHash, () => ({ state: run, events }), context);
  }

  save(expected: number, run: MatchRun, by: string, context: SaveContext): Promise<number> {
    return this.runs.save(run.id, expected, run, [{ type: `run-${run.state}`, data: {}, by }], context);
  }

  latest = (page: { cursor?: string | undefined; limit: number }): Promise<Page<StoredRun>> =>
    listSegments([{ range: this.byStart, key: ({ state }) => startKey(state), descending: true }], page);

  chunk = (id: string): Promise<StoredChunk | undefined> => this.chunks.get(id);

  async chunksOf(id: MatchRunId): Promise<RunChunk[]> {
    const found: RunChunk[] = [];
    for await (const page of everyPage(this.byRun, id)) found.push(...page.map(({ state }) => state));
    return found;
  }

  allWaiting = (): AsyncIterable<readonly StoredChunk[]> => everyPage(this.waiting, 'waiting');

  /** The chunk as it stands: the one given, or the one of that number from a start that was cut short. */
  async put(chunk: RunChunk, context: SaveContext): Promise<RunChunk> {
    const id = chunkId(chunk.runId, chunk.no);
    try {
      await this.chunks.insert(id, chunk, [{ type: 'chunk-cut', data: {} }], context);
      return chunk;
    } catch (error) {
      if (!isStoreError(error, 'duplicate-id')) throw error;
      return (await this.chunks.get(id))?.state ?? chunk;
    }
  }

  /** Of two workers that did the same chunk, one writes it down. */
  async finish({ id, version }: StoredChunk, chunk: RunChunk, context: SaveContext): Promise<void> {
    try {
      await this.chunks.save(id, version, chunk, [{ type: 'chunk-done', data: {} }], context);
    } catch (error) {
      if (!isStoreError(error, 'stale-version')) throw error;
    }
  }
}
