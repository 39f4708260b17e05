import type { PartyCode, ProgrammeId } from '@clearinghouse/contracts';
import { compile } from '../compiled-offer.js';
import type { Offer } from '../types.js';
import { checkOffer } from '../validate-input.js';
import { bytesOf, emptyColumns } from './columns.js';
import type { Columns } from './columns.js';
import { RefusalCounts } from './refusal-counts.js';
import { clearRow, writeRow } from './write-row.js';

type Rows = ReadonlySet<number>;
const NONE: Rows = new Set();

/**
 * Programmes as columns and bitsets beside their records. Rows are reused; a question sees every change made before it.
 * Not for two threads at once: a worker reads the shared columns while nobody writes.
 */
export class OfferIndex {
  private readonly records: (Offer | undefined)[] = [];
  private readonly rowOf = new Map<ProgrammeId, number>();
  private readonly byProvider = new Map<PartyCode, Set<number>>();
  private readonly byState = new Map<PartyCode, Set<number>>();
  private readonly free: number[] = [];
  private table: Columns;
  private tally = new RefusalCounts();
  /** One byte a row, all zero between questions. */
  marks: Uint8Array;

  constructor(
    atLeast = 0,
    private readonly shared = false,
  ) {
    this.table = emptyColumns(atLeast, shared);
    this.marks = new Uint8Array(this.table.rows);
  }

  get size(): number {
    return this.rowOf.size;
  }
  get columns(): Columns {
    return this.table;
  }
  get counts(): RefusalCounts {
    return this.tally;
  }

  offerIn = (row: number): Offer | undefined => this.records[row];
  rowsOfProvider = (party: PartyCode): Rows => this.byProvider.get(party) ?? NONE;
  rowsNaming = (state: PartyCode): Rows => this.byState.get(state) ?? NONE;
  offer = (id: ProgrammeId): Offer | undefined => this.records[this.rowOf.get(id) ?? -1];
  rows = (): Iterable<number> => this.rowOf.values();
  *offers(): Iterable<Offer> {
    for (const offer of this.records) if (offer) yield offer;
  }

  /** Adds, or replaces the one of the same id. @throws CodedError MATCH.INPUT_INVALID, with the index as it was */
  set(offer: Offer): void {
    checkOffer(offer);
    this.delete(offer.id);
    const row = this.free.pop() ?? this.records.length;
    if (row >= this.table.rows) this.grow();
    this.write(row, offer);
  }

  /** False when there is no such programme. */
  delete(id: ProgrammeId): boolean {
    const row = this.rowOf.get(id);
    const offer = row === undefined ? undefined : this.records[row];
    if (row === undefined || !offer) return false;
    this.tally.add(this.table, row, -1);
    clearRow(this.table, row);
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

  /** Bytes of columns, bitsets and marks; records and maps are not in it. */
  get bytes(): number {
    return bytesOf(this.table) + this.marks.byteLength;
  }

  private write(row: number, offer: Offer): void {
    writeRow(this.table, row, offer);
    this.records[row] = offer;
    this.rowOf.set(offer.id, row);
    this.link(offer, (rows) => rows.add(row));
    this.tally.add(this.table, row, 1);
  }

  private link(offer: Offer, change: (rows: Set<number>) => void): void {
    change(entry(this.byProvider, offer.provider));
    for (const state of new Set(offer.states)) change(entry(this.byState, state));
  }

  private grow(): void {
    this.table = emptyColumns(this.table.rows * 2, this.shared);
    this.marks = new Uint8Array(this.table.rows);
    this.records.forEach((offer, row) => offer && writeRow(this.table, row, offer));
  }
}

function entry(map: Map<PartyCode, Set<number>>, key: PartyCode): Set<number> {
  const known = map.get(key) ?? new Set<number>();
  map.set(key, known);
  return known;
}

/** By first area, then first type, then id: programmes that answer the same needs lie together, so whole words are skipped. */
function clusterKey(offer: Offer): number {
  const { areas, types } = compile(offer);
  const word = areas.findIndex((bits) => bits !== 0);
  const first = word < 0 ? 0 : 1 + word * 30 + lowest(areas[word] ?? 0);
  return first * 32 + (types === 0 ? 31 : lowest(types));
}
const lowest = (bits: number): number => 31 - Math.clz32(bits & -bits);

/** Of two programmes with one id, the later in the list counts. @throws CodedError MATCH.INPUT_INVALID before anything is built */
export function buildIndex(offers: Iterable<Offer>, shared = false): OfferIndex {
  const all = [...new Map(Array.from(offers, (offer) => [offer.id, offer])).values()];
  all.forEach(checkOffer);
  const keys = new Map(all.map((offer) => [offer, clusterKey(offer)]));
  all.sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0) || (a.id < b.id ? -1 : 1));
  const index = new OfferIndex(all.length, shared);
  for (const offer of all) index.set(offer);
  return index;
}
