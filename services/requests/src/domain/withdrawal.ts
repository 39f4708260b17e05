import * as audience from './audience.js';
import { allowing } from './commands.js';
import { type Request, whoHas } from './request.js';
import { type Actor, type PublishedEvent, WITHDRAWN } from './request.events.js';

/**
 * The State takes the request back, at any step after submission: a draft is nobody's business yet. Summaries disappear at
 * once; those to whom it was circulated are told. @throws REQUEST.WRONG_STATE
 */
export function withdrawRequest(request: Request, actor: Actor): PublishedEvent[] {
  const { content } = allowing('withdraw-request', request);
  const { requester, title } = content;
  const addressees = whoHas(request);
  const data = { requester, by: actor.by, title, addressees };
  return [{ type: WITHDRAWN, data, audience: audience.withdrawal(request), ...actor }];
}
