import type { Audience } from '@clearinghouse/contracts';
import type { SuggestionList } from './suggestion-list.js';

/** An event of a list, before it is stored: published when it names an audience, else kept in the history only. */
export interface ListEvent {
  readonly type: string;
  readonly data: unknown;
  readonly audience?: Audience;
  readonly by?: string;
  readonly role?: string;
  readonly why?: string;
}

/** A new state and what happened. No events: nothing changed and nothing is written. */
export interface Decision {
  readonly state: SuggestionList;
  readonly events: readonly ListEvent[];
}

export const unchanged = (state: SuggestionList): Decision => ({ state, events: [] });
