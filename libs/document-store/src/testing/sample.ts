import { instant, type Audience } from '@clearinghouse/contracts';
import type { AppendedEvent, CollectionDefinition, SaveContext } from '../port.js';

/** What the suites store: enough fields for one index of each kind. */
export interface Sample {
  readonly party: string;
  readonly code?: string;
  readonly dueAt?: string;
  readonly note?: unknown;
}

export const sampleDefinition = (name = 'samples'): CollectionDefinition<Sample> => ({
  name,
  schemaVersion: 1,
  topic: 'requests',
  indexes: {
    party: { kind: 'lookup', keys: ({ party }) => [party] },
    code: { kind: 'unique', keys: ({ code }) => (code === undefined ? [] : [code]) },
    due: { kind: 'ordered', key: ({ dueAt }) => dueAt },
  },
});

export const EVERYBODY: Audience = { levels: ['public'], parties: [] };
export const context: SaveContext = { at: instant(Date.UTC(2026, 0, 31, 12)), correlationId: 'c-1' };

/** An event that is published. */
export const noted = (note: unknown): AppendedEvent => ({
  type: 'clearinghouse.noted.v1',
  data: { note },
  audience: EVERYBODY,
  by: 'u-1',
  role: 'expert',
  why: 'asked by telephone',
});

/** An event that stays in the history. */
export const kept = (note: unknown): AppendedEvent => ({ type: 'kept', data: { note } });
