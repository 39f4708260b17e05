import type { Request } from './request.js';
import { CLEARED, COMMENTED, type DraftEvent, DRAFTED } from './request.events.js';

/** The draft after `event`. An edit takes the clearance away: another text was cleared. */
export function evolveDraft(request: Request | undefined, event: DraftEvent): Request {
  if (event.type === DRAFTED) return { status: 'draft', enteredBy: event.by, ...event.data };
  if (!request) throw new Error(`${event.type} cannot be the first event of a request`);
  if (event.type === CLEARED) return { ...request, status: 'cleared', clearedAt: event.data.at };
  const comments = 'comments' in request ? request.comments : undefined;
  if (event.type === COMMENTED) return { ...request, comments: [...(comments ?? []), event.data] } as Request; // a draft
  const { content, enteredBy, origin } = { ...request, ...event.data };
  return { status: 'draft', content, enteredBy, ...(origin && { origin }), ...(comments && { comments }) };
}
