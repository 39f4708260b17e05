import type { CellKind } from './cell-kind.js';

const SEPARATOR = ';';
const listed = (cell: string): string[] =>
  cell
    .split(SEPARATOR)
    .map((each) => each.trim())
    .filter((each) => each !== '');

/** A number that does not read as one stays text, so that the server can name line and field. */
const numeric = (cell: string): unknown => (/^-?\d+(\.\d+)?$/.test(cell.trim()) ? Number(cell) : cell);

const YES_NO: Readonly<Record<string, boolean>> = { true: true, yes: true, false: false, no: false };
const yesNo = (cell: string): unknown => YES_NO[cell.trim().toLowerCase()] ?? cell;

/** The value of a cell that is not empty. */
export function readCell(cell: string, kind: CellKind): unknown {
  if (kind === 'list') return listed(cell);
  if (kind === 'number') return numeric(cell);
  return kind === 'boolean' ? yesNo(cell) : cell;
}
