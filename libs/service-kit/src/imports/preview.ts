import type { BatchRow } from './batch.js';
import { differencesBetween } from './differences.js';
import { importedId } from './imported-id.js';
import type { Importing } from './importing.js';
import type { ValidRow } from './validate-rows.js';

/** What importing a row would do to the record that it names, as the store stands now. */
export async function preview<B>(
  { row, body }: ValidRow<B>,
  source: string,
  { prefix, find }: Importing<B>,
): Promise<BatchRow<B>> {
  const id = importedId(prefix, source, row.key);
  const known = await find(id);
  const differences = known ? differencesBetween(known.body, body) : [];
  const changed = known?.amendable(body) ? 'amendment' : 'not-amended';
  const outcome = !known ? 'new' : differences.length === 0 ? 'unchanged' : changed;
  return { line: row.line, key: row.key, id, outcome, differences, body };
}

/** Whether the job has anything to do for this row. */
export const isOwed = ({ outcome }: BatchRow<unknown>): boolean => outcome === 'new' || outcome === 'amendment';
