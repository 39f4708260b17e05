import { dueDecisions } from './due.js';
import { evolveAll } from './evolve.js';
import type { Moment } from './moment.js';
import type { Request } from './request.js';
import type { RequestEvent } from './request.events.js';
import { openingAt } from './windows.js';

/**
 * One step of a request: first what the clock has to decide by now, so that a command that comes before a late tick is
 * judged against the due time; then the command, on what that left; then the windows that open with the state it reached.
 */
export function takeStep(
  request: Request,
  now: Moment,
  decide: (request: Request) => readonly RequestEvent[],
): RequestEvent[] {
  const due = dueDecisions(request, now);
  const settled = evolveAll(request, due) ?? request;
  const decided = decide(settled);
  const reached = evolveAll(settled, decided) ?? settled;
  const opened = reached.status === settled.status ? [] : openingAt(reached.status, reached, now);
  return [...due, ...decided, ...opened];
}
