import type { PartyCode, ProgrammeId } from '@clearinghouse/contracts';
import type { Offer } from '../types.js';
import type { Columns } from './columns.js';
import { readId } from './ids.js';
import type { ReadableIndex } from './readable-index.js';
import { readRow } from './read-row.js';
import { RefusalCounts } from './refusal-counts.js';
import type { IndexHandle } from './shared-index.js';
import { Words } from './words.js';
import { isTaken } from './write-row.js';

/** An index on the memory of another thread. A programme is written out when it is first asked for, and kept. */
export class AttachedIndex implements ReadableIndex {
  readonly size: number;
  readonly columns: Columns;
  readonly counts: RefusalCounts;
  readonly providers: Words;
  readonly marks: Uint8Array;
  readonly ties: Uint8Array;
  readonly units: Words;
  private readonly written: (Offer | undefined)[] = [];
  private readonly placeOfState: ReadonlyMap<PartyCode, number>;
  /** Made when first needed. */
  private statesIn: Map<number, PartyCode[]> | undefined;
  private rowOf: Map<ProgrammeId, number> | undefined;

  constructor(private readonly handle: IndexHandle) {
    this.size = handle.size;
    this.columns = handle.columns;
    this.counts = new RefusalCounts(handle.counts);
    this.providers = new Words([...handle.providers]);
    this.units = new Words([...handle.units]);
    this.marks = new Uint8Array(handle.columns.rows);
    this.ties = new Uint8Array(handle.providers.length + 1);
    this.placeOfState = new Map(handle.naming.states.map((state, at) => [state, at]));
  }

  idIn = (row: number): ProgrammeId => readId(this.columns, row) as ProgrammeId; // as it was written
  offerIn = (row: number): Offer | undefined => (this.written[row] ??= this.read(row));

  offer(id: ProgrammeId): Offer | undefined {
    this.rowOf ??= new Map(Array.from(this.rows(), (row) => [this.idIn(row), row]));
    const row = this.rowOf.get(id);
    return row === undefined ? undefined : this.offerIn(row);
  }

  *offers(): Iterable<Offer> {
    for (const row of this.rows()) {
      const offer = this.offerIn(row);
      if (offer) yield offer;
    }
  }

  rowsNaming(state: PartyCode): Int32Array {
    const { starts, rows } = this.handle.naming;
    const at = this.placeOfState.get(state);
    return at === undefined ? rows.subarray(0, 0) : rows.subarray(starts[at], starts[at + 1]);
  }

  private *rows(): Iterable<number> {
    for (let row = 0; row < this.columns.rows; row += 1) if (isTaken(this.columns, row)) yield row;
  }

  private read(row: number): Offer | undefined {
    this.statesIn ??= statesByRow(this.handle);
    if (!isTaken(this.columns, row)) return undefined;
    return readRow(this.columns, row, this.idIn(row), this.statesIn.get(row) ?? [], this);
  }
}

function statesByRow({ naming: { states, starts, rows } }: IndexHandle): Map<number, PartyCode[]> {
  const found = new Map<number, PartyCode[]>();
  states.forEach((state, at) => {
    for (const row of rows.subarray(starts[at], starts[at + 1])) found.set(row, [...(found.get(row) ?? []), state]);
  });
  return found;
}
