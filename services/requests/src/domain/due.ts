import type { Instant } from '@clearinghouse/contracts';
import * as audience from './audience.js';
import type { Moment } from './moment.js';
import { FOLLOW_UP_DUE } from './procedure.events.js';
import type { RequestEvent } from './request.events.js';
import type { Request } from './request.js';
import { CLOCK, closingOf, movedWindows, openWindowsOf } from './windows.js';
import { evolve, evolveAll } from './evolve.js';
import { nextFollowUp } from './follow-up-time.js';

interface Due {
  readonly dueAt: Instant;
  readonly event: RequestEvent;
}

/** Everything that the clock will have to decide, whenever that is, in the order in which it is due. */
function pending(request: Request): Due[] {
  const windows = openWindowsOf(request).map(([purpose, window]) => ({
    dueAt: window.closesAt,
    event: closingOf(request, purpose, window),
  }));
  return [...windows, ...letter(request)].sort((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0));
}

/** A letter may be drafted: for experts to draft, and for a person to send. */
function letter(request: Request): Due[] {
  const next = nextFollowUp(request);
  if (!next) return [];
  const { dueAt, time } = next;
  const { requester, title, dateOfRequest } = request.content;
  const data = { requester, title, dateOfRequest, dueAt, ...(time > 1 && { time }) };
  return [{ dueAt, event: { type: FOLLOW_UP_DUE, data, audience: audience.experts, ...CLOCK } }];
}

/** When the clock has to look at the request next. */
export const nextDueAt = (request: Request): Instant | undefined => pending(request)[0]?.dueAt;

/**
 * What the clock decides about the request by now, each as of when it was due, however late it is asked: open windows are
 * moved by new holidays first, then what has ended is closed, in order. What was decided is never decided again, so a clock
 * that is set back changes nothing. @throws CALENDAR.YEAR_UNKNOWN
 */
export function dueDecisions(request: Request, now: Moment): RequestEvent[] {
  const events: RequestEvent[] = movedWindows(request, now);
  let settled = evolveAll(request, events) ?? request;
  for (let next = dueBy(settled, now.at); next; next = dueBy(settled, now.at)) {
    events.push(next);
    settled = evolve(settled, next);
  }
  return events;
}

/** A window is open up to and including its last millisecond. */
const dueBy = (request: Request, at: Instant): RequestEvent | undefined =>
  pending(request).find(({ dueAt, event }) => (event.type === FOLLOW_UP_DUE ? dueAt <= at : dueAt < at))?.event;
