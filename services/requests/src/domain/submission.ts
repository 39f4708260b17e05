import { CodedError, type RequestDraft } from '@clearinghouse/contracts';
import * as audience from './audience.js';
import { allowing } from './commands.js';
import { assertNumbersDiffer } from './draft.js';
import { latestVersion } from './procedures/procedures.js';
import type { Request } from './request.js';
import { type Actor, type PublishedEvent, SUBMITTED } from './request.events.js';

/**
 * The Permanent Mission sends the draft as it stands; `came` is how it came, where the State did not say so itself.
 * @throws REQUEST.WRONG_STATE, REQUEST.NO_ITEMS
 */
export function submitRequest(request: Request, actor: Actor, came?: RequestDraft['channel']): PublishedEvent[] {
  const { content } = allowing('submit-request', request);
  const channel = content.channel ?? came;
  return [submission({ ...content, ...(channel && { channel }) }, actor)];
}

/**
 * Draft and submission as one decision, for a note verbale that is written whole.
 * @throws REQUEST.DUPLICATE_ITEM, REQUEST.NO_ITEMS
 */
export function submitNewRequest(content: RequestDraft, actor: Actor): PublishedEvent[] {
  assertNumbersDiffer(content);
  return [submission(content, actor)];
}

/** An explanatory memorandum alone is a valid request (domain.md section 4); nothing at all is not. */
function submission(content: RequestDraft, actor: Actor): PublishedEvent {
  if (content.items.length === 0 && content.memorandum === undefined) throw new CodedError('REQUEST.NO_ITEMS');
  return {
    type: SUBMITTED,
    data: { ...content, by: actor.by, procedureVersion: latestVersion(content.procedure) },
    audience: audience.committee(content.requester),
    ...actor,
  };
}
