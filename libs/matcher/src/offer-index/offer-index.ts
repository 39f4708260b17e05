import type { PartyCode, ProgrammeId } from '@clearinghouse/contracts';
import { compile } from '../compiled-offer.js';
import type { CompiledOffer } from '../compiled-offer.js';
import type { Offer } from '../types.js';
import { checkOffer } from '../validate-input.js';
import { clusterKey } from './cluster-key.js';
import { bytesOf } from './columns.js';
import type { Columns } from './columns.js';
import { readId } from './ids.js';
import { OwnColumns } from './own-columns.js';
import type { ReadableIndex } from './readable-index.js';
import { RefusalCounts } from './refusal-counts.js';
import type { Words } from './words.js';

const NONE: ReadonlySet<number> = new Set();

/**
 * Programmes as columns and bitsets beside their records. Rows are reused; a question sees every change made before it.
 * Other threads read what was lent to them (`sharedIndex`), which later changes leave as it was.
 */
export class OfferIndex implements ReadableIndex {
  private readonly records: (Offer | undefined)[] = [];
  private readonly rowOf = new Map<ProgrammeId, number>();
  private readonly byState = new Map<PartyCode, Set<number>>();
  private readonly free: number[] = [];
  private readonly table: OwnColumns;
  readonly counts = new RefusalCounts();
  private rowMarks: Uint8Array;
  private providerTies = new Uint8Array(64);

  constructor(
    atLeast = 0,
    private readonly shared = false,
    idBytes?: number,
  ) {
    this.table = new OwnColumns(atLeast, shared, idBytes);
    this.rowMarks = new Uint8Array(this.columns.rows);
  }

  get size(): number {
    return this.rowOf.size;
  }
  get columns(): Columns {
    return this.table.columns;
  }
  get providers(): Words {
    return this.table.providers;
  }
  get units(): Words {
    return this.table.units;
  }
  get marks(): Uint8Array {
    if (this.rowMarks.length < this.columns.rows) this.rowMarks = new Uint8Array(this.columns.rows);
    return this.rowMarks;
  }
  get ties(): Uint8Array {
    if (this.providerTies.length <= this.providers.size) this.providerTies = new Uint8Array(this.providers.size * 2);
    return this.providerTies;
  }

  idIn = (row: number): ProgrammeId => this.records[row]?.id ?? (readId(this.columns, row) as ProgrammeId); // of a row not taken: empty
  offerIn = (row: number): Offer | undefined => this.records[row];
  rowsNaming = (state: PartyCode): ReadonlySet<number> => this.byState.get(state) ?? NONE;
  offer = (id: ProgrammeId): Offer | undefined => this.records[this.rowOf.get(id) ?? -1];
  *offers(): Iterable<Offer> {
    for (const offer of this.records) if (offer) yield offer;
  }

  /** Adds, or replaces the one of the same id. @throws CodedError MATCH.INPUT_INVALID, with the index as it was */
  set(offer: Offer): void {
    checkOffer(offer);
    this.delete(offer.id);
    this.addNew(offer, compile(offer));
  }

  /** For an offer that was checked and compiled, and whose id is not there. */
  addNew(offer: Offer, it: CompiledOffer): void {
    const row = this.free.pop() ?? this.records.length;
    this.table.write(row, offer, it);
    this.records[row] = offer;
    this.rowOf.set(offer.id, row);
    this.link(offer, (rows) => rows.add(row));
    this.counts.add(this.columns, row, 1);
  }

  /** False when there is no such programme. */
  delete(id: ProgrammeId): boolean {
    const row = this.rowOf.get(id);
    const offer = row === undefined ? undefined : this.records[row];
    if (row === undefined || !offer) return false;
    this.counts.add(this.columns, row, -1);
    this.table.clear(row);
    this.link(offer, (rows) => rows.delete(row));
    this.records[row] = undefined;
    this.rowOf.delete(id);
    this.free.push(row);
    return true;
  }

  /** Whether a quarter of the rows is empty, so that `compacted` pays. */
  get sparse(): boolean {
    return this.free.length * 4 > this.records.length;
  }

  /** The same programmes in clustered order, without empty rows; also moves late ones to their cluster. */
  compacted = (): OfferIndex => buildIndex(this.offers(), this.shared);

  /** Bytes of columns, bitsets, ids and marks; records and maps are not in it. */
  get bytes(): number {
    return bytesOf(this.columns) + this.rowMarks.byteLength;
  }

  /** What `sharedIndex` hands over: the columns, no longer written, and who names which State. */
  lend = (): { columns: Columns; naming: ReadonlyMap<PartyCode, ReadonlySet<number>> } => ({
    columns: this.table.lend(),
    naming: this.byState,
  });

  private link(offer: Offer, change: (rows: Set<number>) => void): void {
    for (const state of offer.states) change(entry(this.byState, state));
  }
}

function entry(map: Map<PartyCode, Set<number>>, key: PartyCode): Set<number> {
  const known = map.get(key) ?? new Set<number>();
  map.set(key, known);
  return known;
}

/** Of two programmes with one id, the later in the list counts. @throws CodedError MATCH.INPUT_INVALID before anything is built */
export function buildIndex(offers: Iterable<Offer>, shared = false): OfferIndex {
  const byId = new Map<ProgrammeId, Entry>();
  let letters = 0;
  for (const offer of offers) {
    checkOffer(offer); // and compiled at once, while the record is at hand
    const it = compile(offer);
    byId.set(offer.id, { offer, it, key: clusterKey(it) });
    letters += offer.id.length;
  }
  const all = [...byId.values()].sort((a, b) => a.key - b.key || (a.offer.id < b.offer.id ? -1 : 1));
  const index = new OfferIndex(all.length, shared, letters + Math.ceil(letters / 8)); // room for some that are still to come
  for (const { offer, it } of all) index.addNew(offer, it);
  return index;
}

interface Entry {
  readonly offer: Offer;
  readonly it: CompiledOffer;
  readonly key: number;
}
