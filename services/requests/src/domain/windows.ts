import { type HolidayTable, openWindow, recount } from '@clearinghouse/calendar';
import { CodedError, type RequestState, type WindowPurpose } from '@clearinghouse/contracts';
import * as audience from './audience.js';
import type { Moment } from './moment.js';
import { WINDOW_CLOSED, type WindowEvent, WINDOW_MOVED, WINDOW_OPENED } from './procedure.events.js';
import type { ObjectionWindow } from './procedure-state.js';
import type { Calendars } from './procedures/calendars.js';
import { procedureOf } from './procedures/procedure-of.js';
import type { Request } from './request.js';

/** Steps that nobody takes: the clock does. */
export const CLOCK = { by: 'clock', role: 'system' } as const;

const about = ({ content: { requester, title } }: Request) => ({ requester, title });

const tableOf = (calendars: Calendars, calendar: string): HolidayTable => {
  const table = calendars[calendar];
  if (!table) throw new Error(`no calendar ${calendar}`); // procedures that name one are refused at start
  return table;
};

/** The windows that open when the request reaches `state`, each apart. @throws CALENDAR.YEAR_UNKNOWN */
export function openingAt(state: RequestState, request: Request, { at, calendars }: Moment): WindowEvent[] {
  const opening = procedureOf(request).windows.filter(
    ({ start, purpose }) => start === state && !request.windows?.[purpose],
  );
  return opening.map(({ purpose, workingDays, calendar }) => ({
    type: WINDOW_OPENED,
    data: { ...about(request), purpose, ...openWindow(tableOf(calendars, calendar), at, workingDays) },
    audience: audience.committee(request.content.requester),
    ...CLOCK,
  }));
}

export const openWindowsOf = ({ windows = {} }: Request): [WindowPurpose, ObjectionWindow][] =>
  (Object.entries(windows) as [WindowPurpose, ObjectionWindow][]).filter(([, { status }]) => status === 'open'); // its keys

/**
 * Windows that are still open and end later by now: a holiday was announced. They say so. A window never ends earlier than
 * the State was told, whatever is taken out of the list.
 */
export function movedWindows(request: Request, { at, calendars }: Moment): WindowEvent[] {
  const { windows } = procedureOf(request);
  return openWindowsOf(request).flatMap(([purpose, window]): WindowEvent[] => {
    const file = windows.find((each) => each.purpose === purpose);
    if (!file) return [];
    const counted = recount(tableOf(calendars, file.calendar), window, at);
    if (counted.window.closesAt <= window.closesAt) return [];
    const { lastDay, closesAt } = counted.window;
    const data = { ...about(request), purpose, from: window.closesAt, lastDay, closesAt };
    return [{ type: WINDOW_MOVED, data, audience: audience.committee(request.content.requester), ...CLOCK }];
  });
}

/** The end of one window, as of when it was due. Silence is: no objection received. */
export function closingOf(request: Request, purpose: WindowPurpose, { closesAt }: ObjectionWindow): WindowEvent {
  const items = [...(request.objections?.[purpose] ?? [])];
  const outcome = items.length > 0 ? 'objected' : 'no-objection-received';
  const data = { ...about(request), purpose, dueAt: closesAt, outcome, items } as const;
  return { type: WINDOW_CLOSED, data, audience: audience.committee(request.content.requester), ...CLOCK };
}

/** A step waits while the State may still say no to it. @throws REQUEST.WINDOW_OPEN with the time when it ends */
export function assertWindowOver(request: Request, purpose: WindowPurpose): void {
  const window = request.windows?.[purpose];
  if (window?.status === 'open') throw new CodedError('REQUEST.WINDOW_OPEN', { purpose, closesAt: window.closesAt });
}
