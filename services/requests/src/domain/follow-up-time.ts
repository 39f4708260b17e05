import { plusMonths, startOfDay } from '@clearinghouse/calendar';
import type { Instant } from '@clearinghouse/contracts';
import { progressOf } from './items.js';
import { COMMITTEE_ZONE } from './procedures/calendars.js';
import { procedureOf } from './procedures/procedure-of.js';
import type { FollowUp, SaidAnswer } from './procedure-state.js';
import type { Request } from './request.js';

/**
 * The first time after `at` that a letter is due, counted from the date of the request (not from its circulation: domain.md
 * section 4, S6), in New York: a request that took longer than a year to be acknowledged is not asked on the same day.
 */
export function followUpDueAt(request: Request, at: Instant): Instant | undefined {
  const { followUpMonths, followUpAgainMonths } = procedureOf(request);
  if (followUpMonths === null) return undefined;
  for (let months = followUpMonths; ; months += followUpAgainMonths ?? followUpMonths) {
    const dueAt = startOfDay(plusMonths(request.content.dateOfRequest, months), COMMITTEE_ZONE);
    if (dueAt > at) return dueAt;
  }
}

/** When the State is to be asked next: for the first time, or again where the procedure says so and an item is open. */
export function nextFollowUp(request: Request): { readonly dueAt: Instant; readonly time: number } | undefined {
  const { followUp, status } = request;
  if (!followUp || (status !== 'acknowledged' && status !== 'circulated')) return undefined;
  const { dueAt, time = 1 } = followUp;
  if (followUp.status === 'not-due') return { dueAt, time };
  if (procedureOf(request).followUpAgainMonths === null || !isOpen(request)) return undefined;
  const next = followUpDueAt(request, dueAt);
  return next && { dueAt: next, time: time + 1 };
}

/** A memorandum without items is open until it is closed. */
const isOpen = (request: Request): boolean =>
  request.content.items.length === 0 || request.content.items.some(({ no }) => progressOf(request, no) !== 'closed');

/** The last that the State said. */
export const saidIn = ({ answer, earlier }: FollowUp): SaidAnswer | undefined =>
  answer === undefined || answer === 'no-reply' ? earlier : answer;

/** Asked anew: what the State said before stays said. */
export function askedAgain(before: FollowUp, dueAt: Instant, time: number | undefined): FollowUp {
  const earlier = saidIn(before);
  return { dueAt, status: 'due', ...(time !== undefined && { time }), ...(earlier && { earlier }) };
}
