import type { NeedItemId } from '@clearinghouse/contracts';
import { isStoreError, type SaveContext } from '@clearinghouse/document-store';
import type { Decision } from '../domain/decision.js';
import type { SuggestionList } from '../domain/suggestion-list.js';
import type { StoredList, SuggestionListRepository } from './suggestion-list.repository.js';

const TRIES = 20;

/**
 * Decides over the list as it stands and saves, again from the start when somebody else was faster. For what has no
 * version in somebody's hand: events and marks. Answers the list after the decision.
 */
export async function changeList(
  lists: SuggestionListRepository,
  id: NeedItemId,
  decide: (list: SuggestionList) => Decision,
  context: SaveContext,
  read?: StoredList,
): Promise<SuggestionList | undefined> {
  let stored = read;
  for (let tries = 1; ; tries += 1) {
    stored ??= await lists.get(id);
    if (!stored) return undefined;
    const decision = decide(stored.state);
    if (decision.events.length === 0) return stored.state;
    try {
      await lists.save(id, stored.version, decision, context);
      return decision.state;
    } catch (error) {
      if (!isStoreError(error, 'stale-version') || tries === TRIES) throw error;
      stored = undefined;
    }
  }
}
