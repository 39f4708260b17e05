import type { LocalDate } from '@clearinghouse/contracts';
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
  type OfferIndex,
  overview,
  type Policy,
} from '@clearinghouse/matcher';
import { unGroupOf } from '@clearinghouse/taxonomy';
import { publicPart } from './readable.js';

interface Now {
  readonly policy: Policy;
  readonly today: LocalDate;
}

/** Only what everybody may read of public programmes. */
function* publicOnly(index: OfferIndex): Iterable<Offer> {
  for (const offer of index.offers()) if (offer.public) yield publicPart(offer);
}
const readable = (index: OfferIndex, all: boolean): Iterable<Offer> => (all ? index.offers() : publicOnly(index));

/**
 * What is asked of the engine about many records at once, too long for the thread that serves. Each is a pure function of
 * the programmes and its arguments; `all`: of every programme, else of what everybody may read.
 */
export const QUESTIONS = {
  match: (index: OfferIndex, { need, all, policy, today }: Now & { need: Need; all: boolean }) =>
    matchInIndex(all ? index : buildIndex(publicOnly(index)), need, policy, today),

  nearest: (index: OfferIndex, { need, all, policy, today }: Now & { need: Need; all: boolean }) =>
    nearest(need, readable(index, all), policy, today),

  coalitions: (index: OfferIndex, ask: Now & { items: readonly Need[]; constraints: Constraints }) =>
    coalitions(ask.items, index, ask.policy, ask.today, ask.constraints),

  /** The most that a programme can take on is what it states for one of its periods. */
  overview: (index: OfferIndex, { items, policy, today, steps }: Now & { items: readonly Need[]; steps?: number }) =>
    overview(
      items.map((need) => ({
        id: need.id,
        region: unGroupOf(need.requester) ?? 'none',
        candidates: candidatesInIndex(index, need, policy, today),
      })),
      [...index.offers()].map(({ id, capacity }) => ({ id, ...(capacity && { capacity: capacity.amount }) })),
      steps === undefined ? {} : { steps },
    ),

  compare: (index: OfferIndex, { items, policy, draft, today }: Now & { items: readonly Need[]; draft: Policy }) =>
    comparePolicies(items, index, policy, draft, today),
} as const;

export type Questions = typeof QUESTIONS;
export type QuestionName = keyof Questions;
export type AskOf<Q extends QuestionName> = Parameters<Questions[Q]>[1];
export type AnswerTo<Q extends QuestionName> = ReturnType<Questions[Q]>;
