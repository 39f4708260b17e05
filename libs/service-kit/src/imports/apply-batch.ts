import type { Instant } from '@clearinghouse/contracts';
import { type Collection, every, type SaveContext, type Stored } from '@clearinghouse/document-store';
import type { Job, JobRun } from '@clearinghouse/job-queue';
import { type Batch, type BatchRow, OWED } from './batch.js';
import type { Origin } from './origin.js';
import { isOwed } from './preview.js';

/** Makes the record of `row` say what the row says; must bear being called again after it was done. */
export type ApplyRow<B> = (row: BatchRow<B>, origin: Origin, batch: Batch<B>, context: SaveContext) => Promise<void>;

const CHUNK = 100;
/** Rows written at once: one flush to disk, or one round trip, serves several. */
const AT_ONCE = 16;

/**
 * Second phase of an import, resumed where it was left: a hundred rows, then the mark is moved on. A kill between
 * two marks applies up to a hundred rows again, which changes nothing.
 */
export async function applyBatch<B>(
  batches: Collection<Batch<B>>,
  run: JobRun,
  applyRow: ApplyRow<B>,
  now: () => Instant,
): Promise<void> {
  let stored = await batches.get(run.key);
  while (stored && stored.state.applied < stored.state.rows.length) {
    const end = await applyChunk(stored, run, applyRow, now);
    stored = await moveMark(batches, stored, end, now());
    await run.report(end / stored.state.rows.length);
  }
}

async function applyChunk<B>({ id, state }: Stored<Batch<B>>, run: JobRun, applyRow: ApplyRow<B>, now: () => Instant) {
  const end = Math.min(state.applied + CHUNK, state.rows.length);
  const owed = state.rows.slice(state.applied, end).filter(isOwed);
  await inParallel(owed, async (row) => {
    run.signal.throwIfAborted();
    const origin = { source: state.source, key: row.key, batch: id, acceptedAt: state.acceptedAt };
    const context = { at: now(), correlationId: state.correlationId, causationId: id };
    await applyRow(row, origin, state, context);
  });
  return end;
}

/** Rows name different records, so their order does not matter. Nothing is under way any more when it throws. */
async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = items.values();
  const worker = async () => {
    for (const item of left) await work(item);
  };
  const outcomes = await Promise.allSettled(Array.from({ length: AT_ONCE }, worker));
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
}

async function moveMark<B>(batches: Collection<Batch<B>>, stored: Stored<Batch<B>>, applied: number, at: Instant) {
  const { id, version } = stored;
  const state = { ...stored.state, applied };
  const events = [{ type: 'import-moved-on', data: { applied } }];
  const next = await batches.save(id, version, state, events, { at, correlationId: state.correlationId });
  return { ...stored, version: next, state };
}

/** Batches that are accepted and not applied to the end, as jobs. */
export async function* owedBatches<B>(batches: Collection<Batch<B>>): AsyncGenerator<Job> {
  const find = batches.lookup(OWED);
  for await (const { id } of every(find, { key: OWED, limit: 100 })) yield { key: id, seen: {} };
}
