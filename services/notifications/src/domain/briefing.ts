import { CodedError, type BriefingId, type Instant, type LocalDate, type Sent } from '@clearinghouse/contracts';
import { localDateOf, plusDays, plusMonths } from '@clearinghouse/calendar';
import type { Actor } from './letter-draft.js';
import { writtenDay } from './texts/written-day.js';

/** What is counted for a briefing, in the order in which it is told. */
export const COUNTED = {
  acknowledged: 'Requests acknowledged',
  circulated: 'Requests circulated',
  'reply-given': 'Replies received or revised',
  'put-forward': 'Suggestions put forward to requesters',
  agreed: 'Need items on which the parties agreed',
  'delivery-reported': 'Reports on delivery',
  'follow-up-due': 'One-year letters due',
  withdrawn: 'Requests withdrawn',
  closed: 'Requests closed',
} as const;
export type Counted = keyof typeof COUNTED;

/** One thing that happened, on a day of the Committee's office. */
export interface BriefingFact {
  readonly what: Counted;
  readonly on: LocalDate;
}

export interface Briefing {
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly draftedAt: Instant;
  readonly state: 'draft' | 'issued';
  readonly issued?: Sent;
  /** A person has worked on the text: it is not counted again. */
  readonly edited?: true;
  readonly text: string;
}
export interface BriefingEvent extends Actor {
  readonly type: string;
  readonly data: unknown;
}
export interface Period {
  readonly from: LocalDate;
  readonly until: LocalDate;
}

export const OFFICE = 'America/New_York';
/** Confirmed for the procedure of 2010 (S6): experts brief the Committee every two months. */
const MONTHS = 2;

/** The two calendar months that hold `day`: January and February, March and April, and so on. */
export function periodOf(day: LocalDate): Period {
  const month = Number(day.slice(5, 7));
  const first = String(month - ((month - 1) % MONTHS)).padStart(2, '0');
  const from = `${day.slice(0, 5)}${first}-01` as LocalDate; // the first of a month exists
  return { from, until: plusDays(plusMonths(from, MONTHS), -1) };
}

/** No briefing is drafted before its period has ended. */
export const hasEnded = ({ until }: Period, now: Instant): boolean => until < localDateOf(now, OFFICE);

/** Every period that has ended by `now`, from the one of the first fact on, oldest first. */
export function periodsEnded(first: LocalDate, now: Instant): Period[] {
  const periods: Period[] = [];
  for (let period = periodOf(first); hasEnded(period, now); period = periodOf(plusDays(period.until, 1)))
    periods.push(period);
  return periods;
}

export const briefingId = ({ until }: Period): BriefingId => `briefing-${until}` as BriefingId; // made of characters of an id

/** Below three a count could point at one State, also to members who know what else happened. */
const told = (count: number): string => (count === 0 ? 'none' : count < 3 ? 'fewer than 3' : String(count));

export function draftBriefing(period: Period, facts: Iterable<BriefingFact>, at: Instant): Briefing {
  const counts = new Map<Counted, number>();
  for (const { what } of facts) counts.set(what, (counts.get(what) ?? 0) + 1);
  const lines = (Object.keys(COUNTED) as Counted[]).map((what) => `${COUNTED[what]}: ${told(counts.get(what) ?? 0)}.`); // keys of a constant
  const title = `Briefing of the Committee on assistance, ${writtenDay(period.from)} to ${writtenDay(period.until)}`;
  return { ...period, draftedAt: at, state: 'draft', text: [title, '', ...lines].join('\n') };
}

/** After a fact that came late; nothing changes in what a person has edited or given. */
export function countAgain(
  briefing: Briefing,
  facts: Iterable<BriefingFact>,
  at: Instant,
): [Briefing, BriefingEvent[]] {
  if (briefing.state !== 'draft' || briefing.edited) return [briefing, []];
  const again = draftBriefing({ from: briefing.from, until: briefing.until }, facts, at);
  if (again.text === briefing.text) return [briefing, []];
  return [again, [{ type: 'briefing-counted-again', data: {}, by: 'clearinghouse', role: 'software' }]];
}

/** @throws BRIEFING.WRONG_STATE */
export function editBriefing(briefing: Briefing, text: string, actor: Actor): [Briefing, BriefingEvent[]] {
  assertDraft(briefing);
  return [{ ...briefing, text, edited: true }, [{ type: 'briefing-edited', data: {}, ...actor }]];
}

/** @throws BRIEFING.WRONG_STATE */
export function issueBriefing(briefing: Briefing, issued: Sent, actor: Actor): [Briefing, BriefingEvent[]] {
  assertDraft(briefing);
  return [{ ...briefing, state: 'issued', issued }, [{ type: 'briefing-issued', data: issued, ...actor }]];
}

function assertDraft({ state }: Briefing): void {
  if (state !== 'draft') throw new CodedError('BRIEFING.WRONG_STATE', { state, allowed: [] });
}
