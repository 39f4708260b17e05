import { type Row, Unreadable } from './row.js';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Unreadable([`not JSON: ${error instanceof Error ? error.message : String(error)}`]);
  }
}

function toRow(element: unknown, index: number): Row | string {
  const line = index + 1;
  if (!isObject(element)) return `element ${line}: not an object`;
  const { key, ...fields } = element;
  if (typeof key !== 'string' && typeof key !== 'number') return `element ${line}: has no "key"`;
  return { key: String(key), line, fields };
}

/** An array of objects, each with `key` and the fields of the record. @throws Unreadable */
export function readJson(text: string): Row[] {
  const value = parse(text);
  if (!Array.isArray(value)) throw new Unreadable(['not an array of records']);
  const rows = value.map(toRow);
  const problems = rows.filter((row) => typeof row === 'string');
  if (problems.length > 0) throw new Unreadable(problems);
  return rows.filter((row) => typeof row !== 'string');
}
