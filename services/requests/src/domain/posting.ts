import { CodedError, type NeedItem } from '@clearinghouse/contracts';
import * as audience from './audience.js';
import { allowing } from './commands.js';
import { procedureOf } from './procedures/procedure-of.js';
import { postedItemsOf, type Request } from './request.js';
import { type Actor, POSTED, type PublishedEvent } from './request.events.js';
import { assertWindowOver } from './windows.js';

type Cleared = NeedItem & { forPublic: string };

/**
 * Posts the public text of every item that may be public and is not yet. Independent of circulation; saying it twice
 * changes nothing. @throws REQUEST.WRONG_STATE, REQUEST.WINDOW_OPEN, REQUEST.OBJECTED, REQUEST.NO_CONSENT
 */
export function postSummary(request: Request, actor: Actor): PublishedEvent[] {
  const { requester } = allowing('post-summary', request).content;
  assertWindowOver(request, 'posting');
  const items = clearedFor(request)
    .filter(({ no }) => !postedItemsOf(request).includes(no))
    .map(({ no, forPublic }) => ({ no, text: forPublic }));
  if (items.length === 0) return [];
  return [
    { type: POSTED, data: { requester, by: actor.by, items }, audience: audience.everybody(requester), ...actor },
  ];
}

/** With a public text, and with express consent or, where silence counts and the window has run out, without objection. */
function clearedFor(request: Request): Cleared[] {
  const denied = request.objections?.posting ?? [];
  const silence = silenceCounts(request);
  const ready = request.content.items.filter(
    (item): item is Cleared => item.forPublic !== undefined && (silence || item.consents.postSummary),
  );
  const cleared = ready.filter(({ no }) => !denied.includes(no));
  if (ready.length > 0 && cleared.length === 0)
    throw new CodedError('REQUEST.OBJECTED', { purpose: 'posting', items: denied });
  if (cleared.length === 0) throw new CodedError('REQUEST.NO_CONSENT', { step: 'post-summary' });
  return cleared;
}

const silenceCounts = (request: Request): boolean =>
  procedureOf(request).consent.posting === 'no-objection' && request.windows?.posting?.status === 'closed';
