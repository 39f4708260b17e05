import type { BatchId, BatchView, Instant } from '@clearinghouse/contracts';
import type { CollectionDefinition } from '@clearinghouse/document-store';

/** One accepted row: what was promised for it, and the body that its record shall have. */
export interface BatchRow<B> {
  readonly line: number;
  readonly key: string;
  readonly id: string;
  readonly outcome: BatchView['rows'][number]['outcome'];
  readonly differences: readonly string[];
  readonly body: B;
}

/** An accepted import. `applied` counts rows from the first; until it reaches all of them the batch is work owed. */
export interface Batch<B> {
  readonly source: string;
  readonly by: string;
  readonly role: string;
  readonly acceptedAt: Instant;
  readonly correlationId: string;
  readonly applied: number;
  readonly rows: readonly BatchRow<B>[];
}

export const OWED = 'owed';

export const batchCollection = <B>(name: string): CollectionDefinition<Batch<B>> => ({
  name,
  schemaVersion: 1,
  indexes: { [OWED]: { kind: 'lookup', keys: ({ applied, rows }) => (applied < rows.length ? [OWED] : []) } },
});

export const viewOfBatch = <B>(
  id: string | null,
  { applied, rows }: Pick<Batch<B>, 'applied' | 'rows'>,
): BatchView => ({
  id: id as BatchId | null, // of a document of ours
  status: statusOf(id, applied, rows.length),
  applied,
  rows: rows.map(({ line, key, id: record, outcome, differences }) => ({
    ...{ line, key, outcome, id: record, differences: [...differences] },
  })),
});

function statusOf(id: string | null, applied: number, rows: number): BatchView['status'] {
  if (id === null) return 'dry-run';
  if (applied === rows) return 'applied';
  return applied === 0 ? 'accepted' : 'applying';
}
