import {
  type BatchView,
  CodedError,
  type Instant,
  type importProgrammes,
  type importRequests,
} from '@clearinghouse/contracts';
import type { Collection } from '@clearinghouse/document-store';
import type { Call } from '../http/call.js';
import { contextOf } from '../http/context.js';
import { createOnce } from '../http/create-once.js';
import { type Batch, type BatchRow, viewOfBatch } from './batch.js';
import type { Importing } from './importing.js';
import { isOwed, preview } from './preview.js';
import { validateRows } from './validate-rows.js';

/** Records read at once for the comparison. */
const AT_ONCE = 50;

export type ImportCall = Call<typeof importRequests | typeof importProgrammes>;

/**
 * First phase of an import: every row is read and compared, and the batch is stored as one document, or nothing is. From then on
 * it is work owed. The same Idempotency-Key answers the batch that it made, as far as it is by now.
 * @throws CodedError IMPORT.INVALID_ROWS with every fault; HTTP.IDEMPOTENCY_KEY_REUSED
 */
export async function acceptBatch<B>(
  batches: Collection<Batch<B>>,
  importing: Importing<B>,
  call: ImportCall,
  at: Instant,
): Promise<BatchView> {
  if (call.body.dryRun) return viewOfBatch(null, { applied: 0, rows: await previewAll(importing, call.body) });
  const id = call.creation.id('b');
  await createOnce(batches, id, call.creation.bodyHash, () => accepted(importing, call, at), contextOf(call, at));
  const stored = await batches.get(id);
  if (!stored) throw new CodedError('IMPORT.NOT_FOUND');
  return viewOfBatch(id, stored.state);
}

async function accepted<B>(importing: Importing<B>, call: ImportCall, at: Instant) {
  const { caller, body, correlationId } = call;
  const rows = await previewAll(importing, body);
  const applied = rows.some(isOwed) ? 0 : rows.length;
  const who = { by: caller.subject, role: caller.role };
  const state: Batch<B> = { source: body.source, ...who, acceptedAt: at, correlationId, applied, rows };
  return { state, events: [{ type: 'import-accepted', data: { rows: rows.length }, ...who }] };
}

async function previewAll<B>(importing: Importing<B>, body: ImportCall['body']): Promise<BatchRow<B>[]> {
  const { bodies, faults } = validateRows(body.rows, importing);
  if (faults.length > 0) throw new CodedError('IMPORT.INVALID_ROWS', { errors: faults });
  const rows: BatchRow<B>[] = [];
  for (let from = 0; from < bodies.length; from += AT_ONCE) {
    const some = bodies.slice(from, from + AT_ONCE).map((each) => preview(each, body.source, importing));
    rows.push(...(await Promise.all(some)));
  }
  return rows;
}
