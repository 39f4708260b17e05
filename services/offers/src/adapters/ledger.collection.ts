import type { CollectionDefinition } from '@clearinghouse/document-store';
import { dueAtOf, type Ledger } from '../domain/capacity/ledger.js';

export const OF_PROGRAMME = 'of-programme';
export const OF_REQUEST = 'of-request';
export const DUE = 'due';

export const ledgerCollection: CollectionDefinition<Ledger> = {
  name: 'ledgers',
  schemaVersion: 1,
  topic: 'ledgers',
  indexes: {
    [OF_PROGRAMME]: { kind: 'lookup', keys: ({ programmeId }) => [programmeId] },
    [OF_REQUEST]: {
      kind: 'lookup',
      // of what is still held: what was delivered or let go is no message's business any more
      keys: ({ holdings }) => [
        ...new Set(
          Object.values(holdings).flatMap(({ requestId, reserved, committed }) =>
            reserved + committed > 0 ? [requestId] : [],
          ),
        ),
      ],
    },
    [DUE]: { kind: 'ordered', key: (ledger) => dueAtOf(ledger) },
  },
};
