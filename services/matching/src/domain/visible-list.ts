import type { Caller, Instant, SuggestionListView } from '@clearinghouse/contracts';
import { partyName } from '@clearinghouse/taxonomy';
import { alphabetical } from './order.js';
import type { ReviewRules } from './policy.js';
import { isShown } from './review/answer-suggestion.js';
import { holderOf } from './review/is-touched.js';
import { undoUntil } from './review/undo-decision.js';
import type { Entry, SuggestionList } from './suggestion-list.js';
import { reasonsForRequester } from './visible-reasons.js';

type EntryView = SuggestionListView['entries'][number];

const named = (entry: Entry) => {
  const { programmeId, provider, programmeTitle, coverage } = entry;
  return { programmeId, provider, providerName: partyName(provider), programmeTitle, coverage };
};

const ALTERNATES = 3;

/** What a reviewer could show instead: the next undecided ones of other providers, in the order of the desk. */
const alternatesTo = ({ entries }: SuggestionList, entry: Entry): EntryView['programmeId'][] =>
  entries
    .filter(({ status, provider }) => status === 'suggested' && provider !== entry.provider)
    .slice(0, ALTERNATES)
    .map(({ programmeId }) => programmeId);

const forExperts = (list: SuggestionList, entry: Entry, at: Instant, rules: ReviewRules): EntryView => {
  const holder = holderOf(entry, at);
  const until = undoUntil(entry, rules);
  return {
    ...named(entry),
    reasons: entry.reasons,
    score: entry.score,
    factors: entry.factors,
    status: entry.status,
    alternates: alternatesTo(list, entry),
    ...(entry.decided?.reason !== undefined && { privateReason: entry.decided.reason }),
    ...(holder && { taken: holder }),
    ...(entry.asked && { asked: entry.asked }),
    ...(until && until >= at && { undoUntil: until }),
    ...(entry.lostGround && { lostGround: [...entry.lostGround] }),
  };
};

const forRequester = (entry: Entry): EntryView => ({
  ...named(entry),
  reasons: reasonsForRequester(entry.reasons),
  ...((entry.status === 'wished' || entry.status === 'declined') && { answer: entry.status }),
});

const heading = (list: SuggestionList, version: number) => {
  const { itemId, requestId, itemNo, requester } = list;
  return { itemId, version, requestId, itemNo, requester };
};

/**
 * The list as this caller may see it, `undefined` as if there were none. Experts: everything. The requester's own people:
 * what was put forward, with its own answer. Nobody else sees a list; a withdrawn request has none.
 */
export function visibleList(
  list: SuggestionList,
  version: number,
  caller: Caller,
  at: Instant,
  rules: ReviewRules,
): SuggestionListView | undefined {
  if (list.status === 'closed') return undefined;
  if (caller.role === 'expert') return { ...heading(list, version), ...workingFigures(list, at, rules) };
  if (caller.party !== list.requester) return undefined;
  const shown = list.entries.filter(isShown);
  return { ...heading(list, version), entries: alphabetical(shown).map(forRequester) };
}

const workingFigures = (list: SuggestionList, at: Instant, rules: ReviewRules) => ({
  ...(list.computed && { policyVersion: list.computed.policyVersion }),
  owed: list.owed !== null,
  entries: list.entries.map((entry) => forExperts(list, entry, at, rules)),
  none: [...(list.computed?.none ?? [])],
  ...(list.recused && { recused: [...list.recused] }),
});
