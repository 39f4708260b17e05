import type { Instant } from '@clearinghouse/contracts';
import * as audience from './audience.js';
import type { Moment } from './moment.js';
import { FOLLOW_UP_DUE } from './procedure.events.js';
import type { RequestEvent } from './request.events.js';
import type { Request } from './request.js';
import { CLOCK, closingOf, movedWindows, openWindowsOf } from './windows.js';
import { evolveAll } from './evolve.js';

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

/** One year after the date of the request a letter may be drafted; it is for experts to draft and for a person to send. */
function letter(request: Request): Due[] {
  const { followUp, status, content } = request;
  if (followUp?.status !== 'not-due' || (status !== 'acknowledged' && status !== 'circulated')) return [];
  const { dueAt } = followUp;
  const { requester, title, dateOfRequest } = content;
  const data = { requester, title, dateOfRequest, dueAt };
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
  const moved = movedWindows(request, now);
  const counted = evolveAll(request, moved) ?? request;
  // a window is open up to and including its last millisecond
  const due = pending(counted).filter(({ dueAt, event }) =>
    event.type === FOLLOW_UP_DUE ? dueAt <= now.at : dueAt < now.at,
  );
  return [...moved, ...due.map(({ event }) => event)];
}
