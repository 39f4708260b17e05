import type { CollectionDefinition, Stored } from '@clearinghouse/document-store';
import type { OfferedProgramme } from '../domain/programme.js';

type Key = (state: OfferedProgramme, id: string) => string | undefined;

/** One ordered index for each way to list programmes; every key ends with the id. */
export const KEYS = {
  /** Staff: standing and retired ones. */
  all: (_, id) => id,
  /** Everybody. */
  public: ({ status, programme }, id) => (status === 'standing' && programme.public ? id : undefined),
  /** One provider's. */
  provider: ({ programme }, id) => `${programme.provider}|${id}`,
} as const satisfies Record<string, Key>;
export type Shelf = keyof typeof KEYS;

export const keyIn =
  (shelf: Shelf) =>
  (stored: Stored<OfferedProgramme>): string => {
    const key: Key = KEYS[shelf];
    return key(stored.state, stored.id) ?? '';
  };

const ordered = (shelf: Shelf): { kind: 'ordered'; key: Key } => ({ kind: 'ordered', key: KEYS[shelf] });

export const programmeCollection: CollectionDefinition<OfferedProgramme> = {
  name: 'programmes',
  schemaVersion: 1,
  topic: 'programmes',
  indexes: { all: ordered('all'), public: ordered('public'), provider: ordered('provider') },
};
