import type { Instant } from '@clearinghouse/contracts';
import type { Cause } from './cause.js';
import { type Decision, unchanged } from './decision.js';
import type { Owed, SuggestionList } from './suggestion-list.js';

export type Chain = Pick<Owed, 'correlationId' | 'causationId'>;

/** A mark that names nothing to be seen: what has changed is in the list itself. */
export const owedSince = (since: Instant, { correlationId, causationId }: Chain): Owed => {
  return { since, seen: {}, correlationId, causationId };
};
/** The same for what begins a chain of its own. */
export const owedFrom = (at: Instant, id: string): Owed => owedSince(at, { correlationId: id, causationId: id });

/**
 * Marks an open list as owing a match that knows `cause`. Saying it twice changes nothing. The mark is written even when
 * another is there: a match that began before must not clear it.
 */
export function oweMatch(list: SuggestionList, cause: Cause, at: Instant): Decision {
  if (list.status === 'closed') return unchanged(list);
  if ((list.owed?.seen[cause.id] ?? 0) >= cause.sequence) return unchanged(list);
  const first = list.owed ?? owedSince(at, cause); // the oldest cause names the chain
  const owed = { ...first, seen: { ...first.seen, [cause.id]: cause.sequence } };
  const what = { type: 'match-owed', data: { id: cause.id, sequence: cause.sequence } };
  return { state: { ...list, owed }, events: [what] };
}

/** An expert asks for all lists to be computed again; a list that owes a match already does. */
export function oweMatchAgain(
  list: SuggestionList,
  asked: { by: string; correlationId: string },
  at: Instant,
): Decision {
  if (list.status === 'closed' || list.owed) return unchanged(list);
  const owed = owedFrom(at, asked.correlationId);
  return { state: { ...list, owed }, events: [{ type: 'match-asked-again', data: {}, by: asked.by }] };
}

/** What a list owes now: what it was marked for, or what the passing of days has made due. Null: nothing. */
export function owedNow(list: SuggestionList, now: Instant): Owed | null {
  if (list.owed || list.status === 'closed') return list.owed;
  if (!list.due || list.due > now) return null;
  return owedFrom(list.due, `${list.itemId}:${list.due}`); // the chain begins with the day
}
