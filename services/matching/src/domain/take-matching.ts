import { type Instant, type ProgrammeId, suggestionLostGround, suggestionsUpdated } from '@clearinghouse/contracts';
import type { Match, Matching, Offer } from '@clearinghouse/matcher';
import { type Decision, type ListEvent, unchanged } from './decision.js';
import { dayOf, dueAfter } from './due.js';
import { listFacts } from './list-facts.js';
import { flagged } from './lost-ground.js';
import { bestFirst } from './order.js';
import { isTouched } from './review/is-touched.js';
import type { Entry, SuggestionList } from './suggestion-list.js';
import { whyNone } from './why-none.js';
import { without } from './without.js';

type OfferOf = (id: ProgrammeId) => Offer | undefined;

export const entryOf = (match: Match, offer: Offer): Entry => ({
  programmeId: match.programmeId,
  provider: offer.provider,
  programmeTitle: offer.title,
  score: match.score,
  coverage: match.coverage,
  reasons: [...match.reasons],
  factors: [...match.factors],
  status: 'suggested',
});

/** Entries that a human touched stay; only their flag may change. Everything else is what the match says now. */
function nextEntries(list: SuggestionList, matching: Matching, offerOf: OfferOf, at: Instant): readonly Entry[] {
  const touched = list.entries
    .filter((entry) => isTouched(entry, at))
    .map((entry) => flagged(list, entry, offerOf(entry.programmeId), dayOf(at)));
  const spoken = new Set(touched.map((entry) => entry.programmeId));
  const computed = matching.matches
    .filter((match) => !spoken.has(match.programmeId))
    .flatMap((match) => {
      const offer = offerOf(match.programmeId);
      return offer ? [entryOf(match, offer)] : [];
    });
  return bestFirst([...touched, ...computed]);
}

const experts = { levels: ['experts' as const], parties: [] };

const updated = (list: SuggestionList, entries: readonly Entry[], policyVersion: string): ListEvent => ({
  type: suggestionsUpdated.type,
  data: {
    ...listFacts(list),
    ...{ count: entries.length, best: entries[0]?.score ?? null, policyVersion },
    ...(list.due && { dueAt: list.due }),
  },
  audience: experts,
});

/** One event for each entry that has lost its ground with this match. */
const losses = (list: SuggestionList, entries: readonly Entry[]): readonly ListEvent[] =>
  entries.flatMap(({ programmeId, lostGround }) => {
    const before = list.entries.find((each) => each.programmeId === programmeId);
    if (!lostGround || before?.lostGround) return [];
    const data = { ...listFacts(list), programmeId, reasons: [...lostGround] };
    return [{ type: suggestionLostGround.type, data, audience: experts }];
  });

function dueOf(list: SuggestionList, entries: readonly Entry[], offerOf: OfferOf, at: Instant): Instant | undefined {
  const fitting = entries.filter(({ lostGround }) => !lostGround);
  const offers = fitting.flatMap(({ programmeId }) => offerOf(programmeId) ?? []);
  return dueAfter(list.need, offers, at);
}

/** Whether they say the same to the byte; ids and scores first, because those differ where anything does, nearly always. */
const areTheSame = (some: readonly Entry[], others: readonly Entry[]): boolean =>
  some.length === others.length &&
  some.every((each, no) => each.programmeId === others[no]?.programmeId && each.score === others[no].score) &&
  JSON.stringify(some) === JSON.stringify(others);

/** Whether a match that nothing asked for says what the last one said: then nothing is written. */
const saysTheSame = (list: SuggestionList, next: SuggestionList): boolean =>
  list.owed === null &&
  list.due === next.due &&
  list.computed?.policyVersion === next.computed?.policyVersion &&
  list.computed?.activation === next.computed?.activation &&
  JSON.stringify(list.computed?.none) === JSON.stringify(next.computed?.none);

/**
 * The result of a match over exactly this state of the list; the save is guarded by its version, so an older result cannot
 * replace a newer one and a mark set meanwhile is not cleared. Announces itself only when the list changed. `activation`:
 * how often a policy had been switched on when the one of this match was.
 */
export function takeMatching(
  list: SuggestionList,
  matching: Matching,
  offerOf: OfferOf,
  at: Instant,
  activation = 0,
): Decision {
  const entries = nextEntries(list, matching, offerOf, at);
  const same = list.computed !== null && areTheSame(entries, list.entries);
  const { policyVersion, considered } = matching;
  const none = entries.length === 0 ? whyNone(matching) : [];
  const computed = { at, policyVersion, considered, none, ...(activation > 0 && { activation }) };
  const event = same ? { type: 'matched-unchanged', data: { policyVersion } } : updated(list, entries, policyVersion);
  const due = dueOf(list, entries, offerOf, at);
  const firstSuggestedAt = list.firstSuggestedAt ?? (entries.length > 0 ? at : undefined);
  const state: SuggestionList = {
    ...without(list, 'due'),
    entries,
    computed,
    owed: null,
    ...(due && { due }),
    ...(firstSuggestedAt && { firstSuggestedAt }),
  };
  if (same && saysTheSame(list, state)) return unchanged(list);
  return { state, events: [event, ...losses(list, entries)] };
}
