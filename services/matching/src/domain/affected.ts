import type { LocalDate, NeedItemId, ProgrammeId } from '@clearinghouse/contracts';
import { ItemIndex, type Offer, type Policy, reverseMatch } from '@clearinghouse/matcher';
import { dayOf } from './due.js';
import { needOf } from './need.js';
import type { SuggestionList } from './suggestion-list.js';

export interface Basis {
  readonly policy: Policy;
  readonly today: LocalDate;
}

/**
 * Whether the entries of a list are what a match would say now of all programmes but the changed one, so that their scores
 * tell whether it enters. Not so after a day or a change of policy, nor where a human has fixed an entry with its score.
 */
const isCurrent = ({ computed, entries }: SuggestionList, { policy, today }: Basis): boolean =>
  computed?.policyVersion === policy.version &&
  dayOf(computed.at) === today &&
  entries.every((entry) => entry.status === 'suggested' && !entry.taken);

/** A list that owes a match has to know of the change: a match under way may not. One without entries says of all why not. */
const mustKnow = (list: SuggestionList): boolean => list.owed !== null || list.entries.length === 0;

/** The open lists that a change of one programme may change; `undefined`: it is on offer no more. */
export function affectedBy(
  lists: readonly SuggestionList[],
  id: ProgrammeId,
  offer: Offer | undefined,
  basis: Basis,
): readonly NeedItemId[] {
  const items = new ItemIndex(basis.policy, basis.today);
  for (const list of lists) items.set(needOf(list), isCurrent(list, basis) ? list.entries : []);
  const changes = new Set(reverseMatch(items, id, offer).map(({ itemId }) => itemId));
  return lists
    .filter(
      (list) => changes.has(list.itemId) || mustKnow(list) || list.entries.some((each) => each.programmeId === id),
    )
    .map(({ itemId }) => itemId);
}
