import type { CollectionDefinition } from '@clearinghouse/document-store';
import type { MatchableProgramme } from '../domain/matchable-programme.js';

/** Read model of the offers service's programmes. Retired ones stay, so that an older event cannot bring them back. */
export const matchableProgrammes: CollectionDefinition<MatchableProgramme> = {
  name: 'matchable-programmes',
  schemaVersion: 1,
  history: false,
  indexes: { 'by-time': { kind: 'ordered', key: (programme) => programme.storedAt } },
};
