import type { Instant } from '@clearinghouse/contracts';
import { allowing } from './commands.js';
import type { Request } from './request.js';
import { type Actor, CLEARED, COMMENTED, type DraftEvent } from './request.events.js';

/** @throws REQUEST.WRONG_STATE */
export function commentOnDraft(request: Request, text: string, actor: Actor, at: Instant): DraftEvent[] {
  allowing('comment-on-draft', request);
  return [{ type: COMMENTED, data: { by: actor.by, role: actor.role, at, text }, ...actor }];
}

/** The clearing ministry agrees to the text as it stands; sending it stays the Permanent Mission's. @throws REQUEST.WRONG_STATE */
export function clearDraft(request: Request, actor: Actor, at: Instant): DraftEvent[] {
  allowing('clear-draft', request);
  return [{ type: CLEARED, data: { at }, ...actor }];
}
