import { type Instant, type NeedItem, type RequestId, needItemId, type PartyCode } from '@clearinghouse/contracts';
import type { Cause } from './cause.js';
import { type Decision, unchanged } from './decision.js';
import { without } from './without.js';
import type { MatchableNeed, Owed, SuggestionList } from './suggestion-list.js';

/** A submitted request, as far as every item of it needs it. `cause.id` is the request's id. */
export interface Submitted {
  readonly requestId: RequestId;
  readonly requester: PartyCode;
  readonly title: string;
  /** Whom the State names as addressees; absent: all. */
  readonly named?: readonly PartyCode[];
  readonly cause: Cause;
}

const matchableNeed = (item: NeedItem): MatchableNeed => ({
  area: item.area,
  field: item.field,
  assistanceType: item.assistanceType,
  ...(item.from && { from: item.from }),
  ...(item.by && { by: item.by }),
  languages: item.languages,
  forms: item.forms,
  ...(item.budgetUsd !== undefined && { budgetUsd: item.budgetUsd }),
});

const firstOwed = (cause: Cause, at: Instant): Owed => ({
  since: at,
  seen: { [cause.id]: cause.sequence },
  correlationId: cause.correlationId,
  causationId: cause.causationId,
});

/** A new list owes its first match from the moment it exists. */
export function openList(request: Submitted, item: NeedItem, at: Instant): Decision {
  const state: SuggestionList = {
    itemId: needItemId(request.requestId, item.no),
    requestId: request.requestId,
    itemNo: item.no,
    requester: request.requester,
    requestTitle: request.title,
    need: matchableNeed(item),
    ...(request.named && { named: request.named }),
    requestSequence: request.cause.sequence,
    circulatedOn: null,
    status: 'open',
    owed: firstOwed(request.cause, at),
    computed: null,
    entries: [],
    openedAt: at,
  };
  return { state, events: [{ type: 'list-opened', data: { seen: state.owed?.seen } }] };
}

/** The same item submitted again: an event that was seen changes nothing; a newer one replaces the need and owes a match. */
export function submitAgain(list: SuggestionList, request: Submitted, item: NeedItem, at: Instant): Decision {
  if (request.cause.sequence <= list.requestSequence) return unchanged(list);
  const fresh = openList(request, item, at).state;
  const { requester, requestTitle, need, named, requestSequence, status } = fresh;
  const seen = { ...list.owed?.seen, [request.cause.id]: request.cause.sequence };
  const restated = { requester, requestTitle, need, requestSequence, status, ...(named && { named }) };
  const state: SuggestionList = {
    ...without(list, 'named'),
    ...restated,
    owed: { ...firstOwed(request.cause, at), seen },
  };
  return { state, events: [{ type: 'need-restated', data: { seen } }] };
}
