import { CodedError, type NeedItem } from '@clearinghouse/contracts';
import * as audience from './audience.js';
import { allowing } from './commands.js';
import { postedItemsOf, type Request } from './request.js';
import { type Actor, POSTED, type PublishedEvent } from './request.events.js';

type Cleared = NeedItem & { forPublic: string };

export const mayPost = (item: NeedItem): item is Cleared => item.consents.postSummary && item.forPublic !== undefined;

/**
 * Posts the public text of every item whose summary the State agreed to publish. Independent of circulation; saying it
 * twice changes nothing. @throws REQUEST.WRONG_STATE, REQUEST.NO_CONSENT
 */
export function postSummary(request: Request, actor: Actor): PublishedEvent[] {
  const { content } = allowing('post-summary', request);
  const cleared = content.items.filter(mayPost);
  if (cleared.length === 0) throw new CodedError('REQUEST.NO_CONSENT', { step: 'post-summary' });
  if (postedItemsOf(request).length > 0) return [];
  const items = cleared.map(({ no, forPublic }) => ({ no, text: forPublic }));
  const { requester } = content;
  return [
    { type: POSTED, data: { requester, by: actor.by, items }, audience: audience.everybody(requester), ...actor },
  ];
}
