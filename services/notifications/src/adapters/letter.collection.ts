import type { PartyCode, RequestId } from '@clearinghouse/contracts';
import type { CollectionDefinition } from '@clearinghouse/document-store';
import type { Letter } from '../domain/letter.js';

/** Sorts behind everything that begins with the same words: `!` follows the space that ends each word. */
export const wordsOf = (...words: readonly (PartyCode | RequestId)[]): { from: string; to: string } => {
  const text = words.join(' ');
  return { from: `${text} `, to: `${text}!` };
};

const ofRequest = ({ requestId, writtenAt }: Letter): string | undefined => requestId && `${requestId} ${writtenAt}`;

/** What recipients list: drafts are not among it. */
const ifWritten = ({ state, recipient }: Letter, rest: string | undefined): string | undefined =>
  state === 'written' && rest ? `${recipient} ${rest}` : undefined;

export const letters: CollectionDefinition<Letter> = {
  name: 'letters',
  schemaVersion: 2,
  upcast: { 1: (state) => ({ ...(state as object), state: 'written' }) }, // letters had no drafts before
  topic: 'letters',
  indexes: {
    'by-time': { kind: 'ordered', key: (letter) => letter.writtenAt },
    'by-request': { kind: 'ordered', key: ofRequest },
    leaving: { kind: 'ordered', key: ({ state, leavesAt }) => (state === 'waiting' ? leavesAt : undefined) },
    'by-recipient': { kind: 'ordered', key: (letter) => ifWritten(letter, letter.writtenAt) },
    'by-recipient-and-request': { kind: 'ordered', key: (letter) => ifWritten(letter, ofRequest(letter)) },
  },
};
