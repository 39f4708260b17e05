import type { LocalDate, PartyCode, ProgrammeId, Reason } from '@clearinghouse/contracts';
import { CodedError } from '@clearinghouse/contracts';
import { buildIndex } from '../offer-index/offer-index.js';
import type { ReadableIndex } from '../offer-index/readable-index.js';
import type { Need, Offer, Policy } from '../types.js';
import { searchGreedily } from './greedy-search.js';
import { membersOf } from './members.js';
import type { Member } from './members.js';
import { compareMerit, meritOf } from './merit.js';
import type { Merit } from './merit.js';
import { EXACT_ITEMS, searchSubsets } from './subset-search.js';

export interface Constraints {
  /** At least one regional organization, or a State of the requester's subregion. */
  readonly regionalPartner?: boolean;
  /** Programmes whose provider itself has taken the role of funder. Nothing else makes anybody a funder. */
  readonly fundersOwnWord?: readonly ProgrammeId[];
}

export interface Partner {
  readonly programmeId: ProgrammeId;
  readonly provider: PartyCode;
  readonly role: 'lead' | 'implementer';
  /** The items for which it is suggested, in the order of the request. */
  readonly items: readonly string[];
}

export interface Coalition {
  /** The lead first, then by programme id. */
  readonly partners: readonly Partner[];
  /** A member that took the role itself, else a reason that says so. */
  readonly funding: { readonly funder: ProgrammeId } | { readonly open: Reason };
  readonly covered: readonly string[];
  readonly score: number;
  readonly overlap: number;
}

export interface Coalitions {
  /** The best with one, two and three partners, best first; one is left out when fewer partners do as well. */
  readonly coalitions: readonly Coalition[];
  /** Items that no programme fits. */
  readonly without: readonly string[];
  readonly exact: boolean;
  /** What no coalition can exceed, and how far the first stays below; both gaps are 0 when `exact`. */
  readonly bound: { readonly covered: number; readonly score: number };
  readonly gap: { readonly covered: number; readonly score: number };
}

export const MOST_ITEMS = 99;

/**
 * Up to three programmes that could complement each other for the items of one request. Exact up to ten items.
 * @throws CodedError POLICY.INVALID, MATCH.INPUT_INVALID (also for more than 99 items, or two with one id)
 */
export function coalitions(
  items: readonly Need[],
  offers: ReadableIndex | Iterable<Offer>,
  policy: Policy,
  today: LocalDate,
  constraints: Constraints = {},
): Coalitions {
  if (items.length > MOST_ITEMS || new Set(items.map(({ id }) => id)).size < items.length)
    throw new CodedError('MATCH.INPUT_INVALID', { kind: 'request', problems: [{ code: 'items', field: 'items' }] });
  const index = 'columns' in offers ? offers : buildIndex(offers);
  const members = membersOf(items, index, policy, today);
  const regional = constraints.regionalPartner ?? false;
  const exact = items.length <= EXACT_ITEMS;
  const search = exact ? searchSubsets : searchGreedily;
  const found = distinct(search(members, items.length, regional), members, items.length, regional);
  return {
    coalitions: found.map(({ chosen, merit }) => present(items, chosen, merit, constraints)),
    without: items.filter((_, at) => !members.some(({ scores }) => (scores[at] ?? -1) >= 0)).map(({ id }) => id),
    exact,
    ...boundOf(items, members, exact, found[0]?.merit),
  };
}

interface Found {
  readonly chosen: readonly Member[];
  readonly merit: Merit;
}

/** Best first; what more partners do not better is not shown. */
function distinct(ways: readonly number[][], members: readonly Member[], items: number, regional: boolean): Found[] {
  const all = ways.map((way) => way.flatMap((at) => members[at] ?? []));
  const found = all.map((chosen) => ({ chosen, merit: meritOf(chosen, items, regional) }));
  const kept: Found[] = [];
  for (const each of found.filter(({ merit }) => merit.allowed)) {
    const last = kept[kept.length - 1];
    if (!last || compareMerit(each.merit, last.merit) < 0) kept.push(each);
  }
  return kept.reverse();
}

function boundOf(items: readonly Need[], members: readonly Member[], exact: boolean, first: Merit | undefined) {
  const reached = { covered: first?.covered ?? 0, score: first?.score ?? 0 };
  if (exact) return { bound: reached, gap: { covered: 0, score: 0 } };
  const best = items.map((_, at) => Math.max(-1, ...members.map(({ scores }) => scores[at] ?? -1)));
  const widest = members.map(({ reach }) => reach).sort((a, b) => b - a);
  const bound = {
    covered: Math.min(
      best.filter((score) => score >= 0).length,
      widest.slice(0, 3).reduce((sum, reach) => sum + reach, 0),
    ),
    score: best.reduce((sum, score) => sum + Math.max(0, score), 0),
  };
  return { bound, gap: { covered: bound.covered - reached.covered, score: bound.score - reached.score } };
}

function present(items: readonly Need[], chosen: readonly Member[], merit: Merit, constraints: Constraints): Coalition {
  const owner = items.map((_, at) => ownerOf(chosen, at));
  const partners = chosen.map((member) => ({ member, items: items.filter((_, at) => owner[at] === member) }));
  partners.sort((a, b) => b.items.length - a.items.length || (a.member.id < b.member.id ? -1 : 1));
  const lead = partners[0];
  const others = partners.slice(1).sort((a, b) => (a.member.id < b.member.id ? -1 : 1));
  const funder = chosen.find(({ id }) => constraints.fundersOwnWord?.includes(id));
  return {
    partners: (lead ? [lead, ...others] : []).map(({ member, items: own }, at) => ({
      programmeId: member.id,
      provider: member.provider,
      role: at === 0 ? 'lead' : 'implementer',
      items: own.map(({ id }) => id),
    })),
    funding: funder
      ? { funder: funder.id }
      : { open: { code: 'coalition.funding-not-identified', params: {}, fields: [] } },
    covered: items.filter((_, at) => owner[at]).map(({ id }) => id),
    score: merit.score,
    overlap: merit.overlap,
  };
}

/** Who is suggested for an item: the highest score, then the smaller id. */
function ownerOf(chosen: readonly Member[], at: number): Member | undefined {
  let best: Member | undefined;
  for (const member of [...chosen].sort((a, b) => (a.id < b.id ? -1 : 1)))
    if ((member.scores[at] ?? -1) > (best?.scores[at] ?? -1)) best = member;
  return best;
}
