import type { CollectionDefinition } from '@clearinghouse/document-store';
import type { MatchRun, RunChunk } from '../domain/match-run.js';

/** The key ends with the id, so that a page can begin behind any run. */
export const startKey = ({ startedAt, id }: MatchRun): string => `${startedAt}|${id}`;

export const matchRuns: CollectionDefinition<MatchRun> = {
  name: 'match-runs',
  schemaVersion: 1,
  indexes: { 'by-start': { kind: 'ordered', key: startKey } },
};

/** Work owed: a chunk that waits is done by whoever comes first, unless its run is paused or cancelled. */
export const runChunks: CollectionDefinition<RunChunk> = {
  name: 'match-run-chunks',
  schemaVersion: 1,
  history: false,
  indexes: {
    'by-run': { kind: 'lookup', keys: ({ runId }) => [runId] },
    waiting: { kind: 'lookup', keys: ({ state }) => (state === 'waiting' ? ['waiting'] : []) },
  },
};
