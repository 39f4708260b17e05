import type { Caller, SuggestionListView } from '@clearinghouse/contracts';
import { partyName } from '@clearinghouse/taxonomy';
import { alphabetical } from './order.js';
import type { Entry, SuggestionList } from './suggestion-list.js';
import { reasonsForRequester } from './visible-reasons.js';

type EntryView = SuggestionListView['entries'][number];

const named = (entry: Entry) => {
  const { programmeId, provider, programmeTitle, coverage } = entry;
  return { programmeId, provider, providerName: partyName(provider), programmeTitle, coverage };
};

const forExperts = (entry: Entry): EntryView => ({
  ...named(entry),
  reasons: entry.reasons,
  score: entry.score,
  factors: entry.factors,
  status: entry.status,
  ...(entry.decided?.reason !== undefined && { privateReason: entry.decided.reason }),
});

const forRequester = (entry: Entry): EntryView => ({ ...named(entry), reasons: reasonsForRequester(entry.reasons) });

const heading = (list: SuggestionList, version: number) => {
  const { itemId, requestId, itemNo, requester } = list;
  return { itemId, version, requestId, itemNo, requester };
};

/**
 * The list as this caller may see it, `undefined` as if there were none. Experts: everything. The requester's own people:
 * what was put forward. Nobody else sees a list; a withdrawn request has none.
 */
export function visibleList(list: SuggestionList, version: number, caller: Caller): SuggestionListView | undefined {
  if (list.status === 'closed') return undefined;
  if (caller.role === 'expert') return { ...heading(list, version), ...workingFigures(list) };
  if (caller.party !== list.requester) return undefined;
  const shown = list.entries.filter((entry) => entry.status === 'put-forward');
  return { ...heading(list, version), entries: alphabetical(shown).map(forRequester) };
}

const workingFigures = (list: SuggestionList) => ({
  ...(list.computed && { policyVersion: list.computed.policyVersion }),
  owed: list.owed !== null,
  entries: list.entries.map(forExperts),
  none: [...(list.computed?.none ?? [])],
});
