import type { NeedItemId } from '@clearinghouse/contracts';
import type { SaveContext } from '@clearinghouse/document-store';
import type { Decision } from '../domain/decision.js';
import type { SuggestionList } from '../domain/suggestion-list.js';
import { againWhenRaced } from './again-when-raced.js';
import type { StoredList, SuggestionListRepository } from './suggestion-list.repository.js';

/**
 * Decides over the list as it stands and saves, again from the start when somebody else was faster. For what has no
 * version in somebody's hand: events and marks. Answers the list after the decision.
 */
export function changeList(
  lists: SuggestionListRepository,
  id: NeedItemId,
  decide: (list: SuggestionList) => Decision,
  context: SaveContext,
  read?: StoredList,
): Promise<SuggestionList | undefined> {
  let given = read;
  return againWhenRaced(async () => {
    const stored = given ?? (await lists.get(id));
    given = undefined; // it may be old: another try reads
    if (!stored) return undefined;
    const decision = decide(stored.state);
    if (decision.events.length === 0) return stored.state;
    await lists.save(id, stored.version, decision, context);
    return decision.state;
  });
}
