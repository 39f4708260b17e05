import { CodedError, type RequestDraft } from '@clearinghouse/contracts';
import { allowing } from './commands.js';
import type { Origin, Request } from './request.js';
import { type Actor, type DraftEvent, DRAFTED, EDITED } from './request.events.js';

/** Numbers of items that occur twice. */
export function repeatedNumbers({ items }: RequestDraft): readonly number[] {
  const seen = new Set<number>();
  return items.flatMap(({ no }) => (seen.size === seen.add(no).size ? [no] : []));
}

export function assertNumbersDiffer(draft: RequestDraft): void {
  const [no] = repeatedNumbers(draft);
  if (no !== undefined) throw new CodedError('REQUEST.DUPLICATE_ITEM', { no });
}

/** @throws REQUEST.DUPLICATE_ITEM */
export function draftRequest(content: RequestDraft, actor: Actor, origin?: Origin): DraftEvent[] {
  assertNumbersDiffer(content);
  return [{ type: DRAFTED, data: { content, ...(origin && { origin }) }, ...actor }];
}

/** @throws REQUEST.WRONG_STATE, REQUEST.DUPLICATE_ITEM, REQUEST.REQUESTER_FIXED */
export function editDraft(request: Request, content: RequestDraft, actor: Actor, origin?: Origin): DraftEvent[] {
  const draft = allowing('edit-draft', request);
  if (content.requester !== draft.content.requester) throw new CodedError('REQUEST.REQUESTER_FIXED');
  assertNumbersDiffer(content);
  return [{ type: EDITED, data: { content, ...(origin && { origin }) }, ...actor }];
}
