import type { BodyOf, importRequests } from '@clearinghouse/contracts';
import type { z } from 'zod';
import type { Fault, Importing } from './importing.js';

export type Row = BodyOf<typeof importRequests>['rows'][number];
export interface RowFault extends Fault {
  readonly line: number;
  readonly key: string;
}
export interface ValidRow<B> {
  readonly row: Row;
  readonly body: B;
}

/** A record travels whole in one event of at most 256 KiB; the rest is for the envelope and the audience. */
export const MAX_RECORD_BYTES = 200 * 1024;
/** Some messages list a whole vocabulary. */
const MAX_MESSAGE = 200;

/** Every fault of every row, by line and field; the bodies are complete only when there is none. */
export function validateRows<B>(
  rows: readonly Row[],
  { schema, check }: Pick<Importing<B>, 'schema' | 'check'>,
): { bodies: ValidRow<B>[]; faults: RowFault[] } {
  const bodies: ValidRow<B>[] = [];
  const faults: RowFault[] = repeatedKeys(rows);
  for (const row of rows) {
    const parsed = schema.safeParse(row.fields);
    const found = parsed.success
      ? [...check(parsed.data), ...tooLarge(parsed.data)]
      : parsed.error.issues.flatMap(asFaults);
    faults.push(...found.map((fault) => ({ line: row.line, key: row.key, ...fault })));
    if (parsed.success) bodies.push({ row, body: parsed.data });
  }
  return { bodies, faults: faults.sort((a, b) => a.line - b.line) };
}

function asFaults(issue: z.core.$ZodIssue): Fault[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...issue.path, key].join('.'), message: 'unknown field' }));
  const { path, message } = issue;
  return [
    {
      path: path.join('.'),
      message: message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE)}…` : message,
    },
  ];
}

const tooLarge = (body: unknown): Fault[] =>
  Buffer.byteLength(JSON.stringify(body)) > MAX_RECORD_BYTES
    ? [{ path: '', message: `is larger than ${MAX_RECORD_BYTES / 1024} KiB` }]
    : [];

function repeatedKeys(rows: readonly Row[]): RowFault[] {
  const lines = new Map<string, number>();
  return rows.flatMap(({ key, line }) => {
    const first = lines.get(key);
    if (first === undefined) lines.set(key, line);
    return first === undefined ? [] : [{ line, key, path: 'key', message: `is also the key of line ${first}` }];
  });
}
