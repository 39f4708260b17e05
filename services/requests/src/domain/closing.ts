import type { ClosingReason } from '@clearinghouse/contracts';
import * as audience from './audience.js';
import { allowing } from './commands.js';
import { agreementsOn, allowingItem, progressOf } from './items.js';
import { CLOSED, ITEM_CLOSED, type OutcomeEvent } from './procedure.events.js';
import { type Request, whoHas } from './request.js';
import type { Actor } from './request.events.js';

/** Only the State or the Committee closes; nothing lapses by itself. @throws REQUEST.WRONG_STATE, REQUEST.ITEM_NOT_FOUND, REQUEST.WRONG_ITEM_STATE */
export function closeItem(request: Request, no: number, reason: ClosingReason, actor: Actor): OutcomeEvent[] {
  allowing('close-item', request);
  allowingItem('close-item', request, no);
  return [itemClosing(request, no, reason, actor)];
}

/** The request and every item of it that is still open, for one reason. @throws REQUEST.WRONG_STATE */
export function closeRequest(request: Request, reason: ClosingReason, actor: Actor): OutcomeEvent[] {
  const { items, requester, title } = allowing('close-request', request).content;
  const open = items.filter(({ no }) => progressOf(request, no) !== 'closed');
  const addressees = whoHas(request);
  const data = { requester, title, by: actor.by, reason, addressees };
  const closed: OutcomeEvent = { type: CLOSED, data, audience: audience.circulation(requester, addressees), ...actor };
  return [...open.map(({ no }) => itemClosing(request, no, reason, actor)), closed];
}

/** Told to those who were written to about the item, and to nobody when it was circulated to nobody. */
function itemClosing(request: Request, no: number, reason: ClosingReason, actor: Actor): OutcomeEvent {
  const { requester, title } = request.content;
  const addressees = whoHas(request, no);
  const agreements = agreementsOn(request, no).map(({ agreement }) => agreement);
  const data = { requester, requestTitle: title, itemNo: no, reason, agreements };
  return { type: ITEM_CLOSED, data, audience: audience.circulation(requester, addressees), ...actor };
}
