import type { PartyCode, ProgrammeId } from '@clearinghouse/contracts';
import type { Offer } from '../types.js';
import type { Columns } from './columns.js';
import type { RefusalCounts } from './refusal-counts.js';
import type { Words } from './words.js';

/** What a question reads: an index in its own thread (`OfferIndex`), or one attached to another's memory (`attachIndex`). */
export interface ReadableIndex {
  /** How many programmes it holds. */
  readonly size: number;
  readonly columns: Columns;
  readonly counts: RefusalCounts;
  readonly providers: Words;
  /** One byte a row and one a provider, all zero between questions. */
  readonly marks: Uint8Array;
  readonly ties: Uint8Array;
  readonly units: Words;
  /** Of a row that is taken. */
  idIn(row: number): ProgrammeId;
  offer(id: ProgrammeId): Offer | undefined;
  offerIn(row: number): Offer | undefined;
  offers(): Iterable<Offer>;
  /** Rows of programmes that name a State. */
  rowsNaming(state: PartyCode): Iterable<number>;
}
