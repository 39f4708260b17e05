import type { Instant, ProgrammeId } from '@clearinghouse/contracts';
import type { Collection, DocumentStore, Page, RangeQuery, SaveContext, Stored } from '@clearinghouse/document-store';
import { every } from '@clearinghouse/document-store';
import { DOCUMENT_STORE } from '@clearinghouse/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { MatchableProgramme } from '../domain/matchable-programme.js';
import { matchableProgrammes } from './matchable-programme.collection.js';

export type StoredProgramme = Stored<MatchableProgramme>;
const PAGE = 200;

@Injectable()
export class MatchableProgrammeRepository {
  private readonly programmes: Collection<MatchableProgramme>;
  private readonly byTime: (query: RangeQuery) => Promise<Page<StoredProgramme>>;

  constructor(@Inject(DOCUMENT_STORE) store: DocumentStore) {
    this.programmes = store.collection(matchableProgrammes);
    this.byTime = this.programmes.range('by-time');
  }

  get = (id: ProgrammeId): Promise<StoredProgramme | undefined> => this.programmes.get(id);
  all = (): AsyncIterable<StoredProgramme> => this.programmes.all();

  /** Writes over `known`, or anew; answers the version. @throws StoreError stale-version, duplicate-id */
  async put(
    id: ProgrammeId,
    known: number | undefined,
    state: MatchableProgramme,
    context: SaveContext,
  ): Promise<number> {
    const events = [{ type: 'programme-taken', data: { sequence: state.sequence, marked: state.marked } }];
    if (known !== undefined) return this.programmes.save(id, known, state, events, context);
    return (await this.programmes.insert(id, state, events, context)).version;
  }

  /** Those stored at or after a moment, in order of that moment. */
  storedSince = (from: Instant): AsyncIterable<StoredProgramme> => every(this.byTime, { from, limit: PAGE });
}
