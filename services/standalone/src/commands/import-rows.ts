import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type BatchView,
  importProgrammes,
  importRequests,
  readImportOfProgrammes,
  readImportOfRequests,
} from '@clearinghouse/contracts';
import { type ApiClient, ApiProblem } from '@clearinghouse/service-kit';
import type { Server } from '../composition/server.js';
import type { Into } from '../reading/read-file.js';
import type { Row } from '../reading/row.js';
import { Failed } from './failed.js';
import { say } from './say.js';

export interface ImportOfRows {
  readonly file: string;
  readonly into: Into;
  readonly source: string;
  readonly rows: readonly Row[];
  readonly dryRun: boolean;
}

const EVERY_MS = 200;
const OPERATIONS = {
  requests: { send: importRequests, read: readImportOfRequests },
  offers: { send: importProgrammes, read: readImportOfProgrammes },
};
const WORDS = {
  new: 'new',
  unchanged: 'unchanged',
  amendment: 'amendment',
  'not-amended': 'differs, and can no longer be amended by an import',
};

interface BadRow {
  readonly line?: number;
  readonly path?: string;
  readonly message?: string;
}

/** Every fault by line and field, as the server found it. */
function refused(file: string, error: unknown): never {
  if (!(error instanceof ApiProblem)) throw error;
  const { errors } = error.problem as { errors?: readonly BadRow[] }; // of our own server
  if (!errors) throw error;
  const fault = ({ line, path, message }: BadRow) => `${file}:${line ?? ''} ${path ?? ''}: ${message ?? ''}`;
  throw new Failed([...errors.map(fault), `${file}: nothing was accepted.`]);
}

async function applied(client: ApiClient, { into }: ImportOfRows, batch: BatchView): Promise<void> {
  if (!batch.id || batch.status === 'applied') return;
  const { read } = OPERATIONS[into];
  for (;;) {
    const { answer } = await client.call(read, { params: { id: batch.id } });
    if (answer.status === 'applied') return;
    await pause(EVERY_MS);
  }
}

/** Sends the rows as one batch, says what becomes of each, and waits until the batch is applied. */
export async function importRows(server: Server, work: ImportOfRows): Promise<void> {
  const registrar = await server.as('registrar');
  const { source, dryRun, rows, file } = work;
  const body = { source, dryRun, rows: [...rows] };
  const call = { body, idempotencyKey: randomUUID() };
  const { answer } = await registrar.call(OPERATIONS[work.into].send, call).catch((e: unknown) => refused(file, e));
  const batch = answer as BatchView; // the same shape, its id not yet branded
  for (const { line, key, outcome, differences, id } of batch.rows)
    say(`  ${line}\t${key}\t${WORDS[outcome]}\t${id}${differences.length > 0 ? `\t${differences.join(', ')}` : ''}`);
  await applied(registrar, work, batch);
  say(dryRun ? `${file}: nothing was stored (dry run).` : `${file}: applied.`);
}
