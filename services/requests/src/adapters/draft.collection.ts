import type { CollectionDefinition, SaveContext } from '@clearinghouse/document-store';
import type { Drafted } from '../domain/request.js';
import type { RequestEvent } from '../domain/request.events.js';
import { ordered } from './request.collection.js';

/** What is being sent: once it stands here the draft is no longer edited, and whoever meets it finishes the sending. */
export interface Sending {
  readonly events: readonly RequestEvent[];
  readonly context: SaveContext;
}
export type DraftDocument = Drafted & { readonly sending?: Sending };

/** Drafts are not history: how often a State changed its mind is kept nowhere. Sent, a draft becomes a request with its id. */
export const draftCollection: CollectionDefinition<DraftDocument> = {
  name: 'drafts',
  schemaVersion: 1,
  history: false,
  indexes: { own: ordered('own'), entered: ordered('entered') },
};
