import type { Instant } from '@clearinghouse/contracts';
import type { CollectionDefinition, IndexDefinition, SaveContext } from '@clearinghouse/document-store';
import type { Drafted } from '../domain/request.js';
import type { RequestEvent } from '../domain/request.events.js';
import { KEYS } from './request.collection.js';

/** What is being sent: once it stands here the draft is no longer edited, and whoever meets it finishes the sending. */
export interface Sending {
  readonly events: readonly RequestEvent[];
  readonly context: SaveContext;
}
/** Seen by nobody any more, and erased when its time has come. */
export interface Discarded {
  readonly eraseAt: Instant;
}
export type DraftDocument = Drafted & { readonly sending?: Sending; readonly discarded?: Discarded };

/** By the time at which a discarded draft is to be erased. */
export const DISCARDED = 'discarded';
const unlessDiscarded = (desk: 'own' | 'entered'): IndexDefinition<DraftDocument> => ({
  kind: 'ordered',
  key: (draft, id) => (draft.discarded ? undefined : KEYS[desk](draft, id)),
});

/** Drafts are not history: how often a State changed its mind is kept nowhere. Sent, a draft becomes a request with its id. */
export const draftCollection: CollectionDefinition<DraftDocument> = {
  name: 'drafts',
  schemaVersion: 1,
  history: false,
  indexes: {
    own: unlessDiscarded('own'),
    entered: unlessDiscarded('entered'),
    [DISCARDED]: { kind: 'ordered', key: ({ discarded }, id) => discarded && `${discarded.eraseAt}|${id}` },
  },
};
