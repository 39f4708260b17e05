import type { CollectionDefinition } from '@clearinghouse/document-store';
import type { SuggestionList } from '../domain/suggestion-list.js';

const whileOpen = (key: (list: SuggestionList) => string) => (list: SuggestionList) =>
  list.status === 'open' ? [key(list)] : [];

/** A closed list is in no index: nobody finds it any more, and its history stays. */
export const suggestionLists: CollectionDefinition<SuggestionList> = {
  name: 'suggestion-lists',
  schemaVersion: 1,
  topic: 'suggestions',
  indexes: {
    'by-request': { kind: 'lookup', keys: whileOpen((list) => list.requestId) },
    'by-requester': { kind: 'lookup', keys: whileOpen((list) => list.requester) },
    'by-area': { kind: 'lookup', keys: whileOpen((list) => list.need.area) },
    open: { kind: 'lookup', keys: whileOpen(() => 'open') },
    'circulated-to': { kind: 'lookup', keys: (list) => (list.status === 'open' ? (list.circulated?.to ?? []) : []) },
    due: { kind: 'ordered', key: (list) => (list.status === 'open' ? list.due : undefined) },
    owed: { kind: 'lookup', keys: (list) => (list.owed ? ['owed'] : []) },
  },
};
