import { parse } from 'csv-parse/sync';
import { cellKind, type Schema } from './cell-kind.js';
import { putAt } from './put-at.js';
import { readCell } from './read-cell.js';
import { type Row, Unreadable } from './row.js';

interface Parsed {
  readonly record: Record<string, string>;
  readonly info: { readonly lines: number };
}

const OPTIONS = { columns: true, bom: true, info: true, skip_empty_lines: true, trim: true } as const;
const KEY = 'key';

function parsed(text: string): Parsed[] {
  try {
    return parse(text, OPTIONS) as unknown as Parsed[]; // the options ask for exactly this shape
  } catch (error) {
    throw new Unreadable([`not CSV: ${error instanceof Error ? error.message : String(error)}`]);
  }
}

/** Empty cells are left out: not stated. */
function fieldsOf(record: Record<string, string>, schema: Schema): Record<string, unknown> {
  const fields = {};
  for (const [column, cell] of Object.entries(record)) {
    const path = column.split('.');
    if (column !== KEY && cell !== '') putAt(fields, path, readCell(cell, cellKind(schema, path)));
  }
  return fields;
}

/**
 * A first row of column names with `key` among them; dots in a name lead into a field (`capacity.amount`, `items.0.area`);
 * cells of lists are separated by `;`. @throws Unreadable
 */
export function readCsv(text: string, schema: Schema): Row[] {
  const rows = parsed(text);
  const keyless = rows.filter(({ record }) => !record[KEY]).map(({ info }) => `line ${info.lines}: has no "${KEY}"`);
  if (keyless.length > 0) throw new Unreadable(keyless);
  return rows.map(({ record, info }) => ({
    key: record[KEY] ?? '',
    line: info.lines,
    fields: fieldsOf(record, schema),
  }));
}
