import type { Instant } from '@clearinghouse/contracts';
import type { Collection, SaveContext, Stored } from '@clearinghouse/document-store';
import type { Job, JobRun } from '@clearinghouse/job-queue';
import { type Batch, type BatchRow, OWED } from './batch.js';
import type { Origin } from './origin.js';
import { isOwed } from './preview.js';

/** Makes the record of `row` say what the row says; must bear being called again after it was done. */
export type ApplyRow<B> = (row: BatchRow<B>, origin: Origin, batch: Batch<B>, context: SaveContext) => Promise<void>;

const CHUNK = 100;

/**
 * Second phase of an import, resumed where it was left: rows in order, the mark moved on after every hundred. A kill between
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
  for (const row of state.rows.slice(state.applied, end).filter(isOwed)) {
    run.signal.throwIfAborted();
    const origin = { source: state.source, key: row.key, batch: id, acceptedAt: state.acceptedAt };
    const context = { at: now(), correlationId: state.correlationId, causationId: id };
    await applyRow(row, origin, state, context);
  }
  return end;
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
  let after: string | undefined;
  do {
    const page = await find({ key: OWED, limit: 100, after });
    for (const { id } of page.items) yield { key: id, seen: {} };
    after = page.next ?? undefined;
  } while (after !== undefined);
}
