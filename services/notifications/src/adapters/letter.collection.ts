import type { PartyCode, RequestId } from '@clearinghouse/contracts';
import type { CollectionDefinition } from '@clearinghouse/document-store';
import type { Letter } from '../domain/letter.js';

/** Sorts behind everything that begins with the same words: `!` follows the space that ends each word. */
export const wordsOf = (...words: readonly (PartyCode | RequestId)[]): { from: string; to: string } => {
  const text = words.join(' ');
  return { from: `${text} `, to: `${text}!` };
};

export const letters: CollectionDefinition<Letter> = {
  name: 'letters',
  schemaVersion: 1,
  topic: 'letters',
  indexes: {
    'by-time': { kind: 'ordered', key: (letter) => letter.writtenAt },
    'by-request': { kind: 'ordered', key: ({ requestId, writtenAt }) => `${requestId} ${writtenAt}` },
    'by-recipient': { kind: 'ordered', key: ({ recipient, writtenAt }) => `${recipient} ${writtenAt}` },
    'by-recipient-and-request': {
      kind: 'ordered',
      key: ({ recipient, requestId, writtenAt }) => `${recipient} ${requestId} ${writtenAt}`,
    },
  },
};
