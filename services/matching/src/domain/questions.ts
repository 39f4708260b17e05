import type { LocalDate, PartyCode } from '@clearinghouse/contracts';
import {
  buildIndex,
  candidatesInIndex,
  coalitions,
  comparePolicies,
  type Constraints,
  matchInIndex,
  type Need,
  nearest,
  type Offer,
  type Overview,
  overview,
  type OverviewLimits,
  type Policy,
  type ReadableIndex,
} from '@clearinghouse/matcher';
import { unGroupOf } from '@clearinghouse/taxonomy';
import { publicPart } from './readable.js';

interface Now {
  readonly policy: Policy;
  readonly today: LocalDate;
}

/** What a thread of the engine holds between two questions: many records are handed to it, and from it, a few at a time. */
export interface Held {
  index: ReadableIndex;
  /** The needs that the next question is about. */
  readonly needs: readonly Need[];
  /** What the last overview said. */
  found?: Overview;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Only what everybody may read of public programmes. */
function* publicOnly(index: ReadableIndex): Iterable<Offer> {
  for (const offer of index.offers()) if (offer.public) yield publicPart(offer);
}
const readable = (index: ReadableIndex, all: boolean): Iterable<Offer> => (all ? index.offers() : publicOnly(index));

const overviewItem = (index: ReadableIndex, need: Need, { policy, today }: Now) => ({
  id: need.id,
  region: regionOf(need.requester),
  candidates: candidatesInIndex(index, need, policy, today),
});
const regionOf = (requester: PartyCode): string => unGroupOf(requester) ?? 'none';

/**
 * What is asked of the engine about many records at once, too long for the thread that serves. Each is a function of what
 * the thread holds and its arguments; `all`: of every programme, else of what everybody may read.
 */
export const QUESTIONS = {
  match: ({ index }: Held, { need, all, policy, today }: Now & { need: Need; all: boolean }) =>
    matchInIndex(all ? index : buildIndex(publicOnly(index)), need, policy, today),

  /** Of every need, in the order in which they are given. */
  matchAll: ({ index }: Held, { needs, policy, today }: Now & { needs: readonly Need[] }) =>
    needs.map((need) => matchInIndex(index, need, policy, today)),

  nearest: ({ index }: Held, { need, all, policy, today }: Now & { need: Need; all: boolean }) =>
    nearest(need, readable(index, all), policy, today),

  coalitions: ({ index }: Held, ask: Now & { items: readonly Need[]; constraints: Constraints }) =>
    coalitions(ask.items, index, ask.policy, ask.today, ask.constraints),

  /** The most that a programme can take on is what it states for one of its periods. Its lines are asked for afterwards. */
  overview: (held: Held, { steps, ...now }: Now & { steps?: number }, limits: OverviewLimits = {}) => {
    const items = held.needs.map((need) => overviewItem(held.index, need, now));
    const programmes = [...held.index.offers()].map(({ id, capacity }) => ({
      id,
      ...(capacity && { capacity: capacity.amount }),
    }));
    held.found = overview(items, programmes, { ...limits, ...(steps !== undefined && { steps }) });
    const { lines, unserved, stages, regions, finished } = held.found;
    return { items: items.length, lines: lines.length, unserved: unserved.length, stages, regions, finished };
  },
  overviewLines: ({ found }: Held, { from, to }: Stretch): Overview['lines'] => found?.lines.slice(from, to) ?? [],
  overviewUnserved: ({ found }: Held, { from, to }: Stretch): Overview['unserved'] =>
    found?.unserved.slice(from, to) ?? [],

  /** Sums over all, and the first differences in the order of the ids. */
  compare: ({ index, needs }: Held, { policy, draft, today, limit }: Now & { draft: Policy; limit: number }) => {
    const found = comparePolicies(needs, index, policy, draft, today);
    return { ...found, differences: found.differences.slice(0, limit) };
  },
} as const;

export type Questions = typeof QUESTIONS;
export type QuestionName = keyof Questions;
export type AskOf<Q extends QuestionName> = Parameters<Questions[Q]>[1];
export type AnswerTo<Q extends QuestionName> = ReturnType<Questions[Q]>;
