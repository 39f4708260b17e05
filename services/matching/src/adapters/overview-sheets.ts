import { CodedError, type NeedItemId } from '@clearinghouse/contracts';
import type { Collection, DocumentStore, LookupQuery, Page, Stored } from '@clearinghouse/document-store';
import { every, isStoreError, type SaveContext } from '@clearinghouse/document-store';
import { DOCUMENT_STORE } from '@clearinghouse/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { OverviewEntry, OverviewRun } from '../domain/overview.js';
import { type OverviewSheet, overviewSheets } from './overview.collections.js';

/** Lines of a sheet: far below what a document may hold. */
const SHEET = 500;

type Named = Pick<OverviewRun, 'id' | 'attempts'>;
const sheetId = ({ id, attempts }: Named, no: number): string => `${id}:${attempts}:${String(no).padStart(6, '0')}`;

/** The lines of overviews, in sheets. Those of the attempt that the overview names count; others are swept away. */
@Injectable()
export class OverviewSheets {
  private readonly sheets: Collection<OverviewSheet>;
  private readonly ofOverview: (query: LookupQuery) => Promise<Page<Stored<OverviewSheet>>>;

  constructor(@Inject(DOCUMENT_STORE) store: DocumentStore) {
    this.sheets = store.collection(overviewSheets);
    this.ofOverview = this.sheets.lookup('of-overview');
  }

  /** In the order of the item ids. Written again by the same attempt, the later ones count. */
  async write(run: Named, entries: readonly OverviewEntry[], context: SaveContext): Promise<void> {
    for (let from = 0; from < entries.length; from += SHEET)
      await this.put(sheetId(run, from / SHEET), run, entries.slice(from, from + SHEET), context);
  }

  /** @throws CodedError HTTP.BAD_CURSOR */
  async page(run: Named, { cursor, limit }: { cursor?: string | undefined; limit: number }) {
    if (cursor !== undefined && !/^\d{1,9}$/.test(cursor)) throw new CodedError('HTTP.BAD_CURSOR');
    const from = Number(cursor ?? 0);
    const found: OverviewEntry[] = [];
    for await (const entry of this.entriesFrom(run, from)) {
      found.push(entry);
      if (found.length > limit) break;
    }
    return { items: found.slice(0, limit), next: found.length > limit ? String(from + limit) : null };
  }

  /** @throws CodedError OVERVIEW.NOT_FOUND where it has no such line */
  async lineOf(run: Named, itemId: NeedItemId): Promise<OverviewEntry> {
    for (let no = 0; ; no += 1) {
      const entries = await this.entriesOf(run, no);
      const found = entries.find((each) => each.itemId === itemId);
      if (found) return found;
      if (entries.length < SHEET) throw new CodedError('OVERVIEW.NOT_FOUND', { overviewId: run.id, itemId });
    }
  }

  /** Sheets of attempts that were cut short, and of an overview that keeps none. */
  async sweep({ id }: Named, keep: number | undefined): Promise<void> {
    const kept = `${id}:${keep}:`;
    for await (const sheet of every(this.ofOverview, { key: id, limit: 20 }))
      if (!sheet.id.startsWith(kept)) await this.sheets.remove(sheet.id, sheet.version);
  }

  private async *entriesFrom(run: Named, from: number): AsyncIterable<OverviewEntry> {
    let skip = from % SHEET;
    for (let no = Math.floor(from / SHEET); ; no += 1) {
      const entries = await this.entriesOf(run, no);
      yield* entries.slice(skip);
      if (entries.length < SHEET) return;
      skip = 0;
    }
  }

  private entriesOf = async (run: Named, no: number): Promise<readonly OverviewEntry[]> =>
    (await this.sheets.get(sheetId(run, no)))?.state.entries ?? [];

  private async put(id: string, run: Named, entries: readonly OverviewEntry[], context: SaveContext): Promise<void> {
    const state = { overviewId: run.id, entries };
    const events = [{ type: 'sheet-written', data: {} }];
    try {
      await this.sheets.insert(id, state, events, context);
    } catch (error) {
      if (!isStoreError(error, 'duplicate-id')) throw error;
      const there = await this.sheets.get(id);
      if (there) await this.sheets.save(id, there.version, state, events, context);
    }
  }
}
