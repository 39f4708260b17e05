import type { OverviewId } from '@clearinghouse/contracts';
import type { CollectionDefinition } from '@clearinghouse/document-store';
import type { OverviewEntry, OverviewRun } from '../domain/overview.js';

/** The key ends with the id, so that a page can begin behind any overview. */
export const overviewKey = ({ startedAt, id }: OverviewRun): string => `${startedAt}|${id}`;

export const overviews: CollectionDefinition<OverviewRun> = {
  name: 'overviews',
  schemaVersion: 1,
  indexes: {
    'by-start': { kind: 'ordered', key: overviewKey },
    running: { kind: 'lookup', keys: ({ state }) => (state === 'running' ? ['running'] : []) },
  },
};

/** A stretch of the lines of one attempt at an overview, in the order of the item ids. */
export interface OverviewSheet {
  readonly overviewId: OverviewId;
  readonly entries: readonly OverviewEntry[];
}

export const overviewSheets: CollectionDefinition<OverviewSheet> = {
  name: 'overview-sheets',
  schemaVersion: 1,
  history: false,
  indexes: { 'of-overview': { kind: 'lookup', keys: ({ overviewId }) => [overviewId] } },
};
