import type { CollectionDefinition } from '@clearinghouse/document-store';
import type { SuggestionList } from '../domain/suggestion-list.js';
import { packList, type PackedList } from './packed-list.js';

const whileOpen = (key: (list: PackedList) => string) => (list: PackedList) =>
  list.status === 'open' ? [key(list)] : [];

/** A closed list is in no index: nobody finds it any more, and its history stays. */
export const suggestionLists: CollectionDefinition<PackedList> = {
  name: 'suggestion-lists',
  schemaVersion: 2,
  upcast: { 1: (state) => packList(state as SuggestionList) }, // version 1 kept the list as it is
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
