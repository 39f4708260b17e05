import type { InformalReason, LocalDate } from '@clearinghouse/contracts';
import * as audience from './audience.js';
import { allowing } from './commands.js';
import { CONFIRMED, FOUND_INFORMAL, type InformalEvent, NOT_TAKEN_UP, SENDER_RECORDED } from './procedure.events.js';
import type { Request } from './request.js';
import type { Actor } from './request.events.js';

export interface Finding {
  readonly reason: InformalReason;
  readonly sender?: string | undefined;
  readonly senderAgrees: boolean;
}

/** The Mission is asked, and learns who sent it only if the sender agrees. @throws REQUEST.WRONG_STATE */
export function findInformal(
  request: Request,
  { reason, sender, senderAgrees }: Finding,
  actor: Actor,
): InformalEvent[] {
  const { requester, title } = allowing('find-informal', request).content;
  const named = senderAgrees && sender !== undefined ? { sender } : {};
  const data = { requester, title, by: actor.by, reason, ...named };
  const found: InformalEvent = { type: FOUND_INFORMAL, data, audience: audience.committee(requester), ...actor };
  return sender === undefined ? [found] : [found, { type: SENDER_RECORDED, data: { sender, senderAgrees }, ...actor }];
}

/** The State says that it is its request: it goes on where it was. @throws REQUEST.WRONG_STATE */
export function confirmRequest(request: Request, actor: Actor): InformalEvent[] {
  const { requester, title } = allowing('confirm-request', request).content;
  return [
    {
      type: CONFIRMED,
      data: { requester, title, by: actor.by },
      audience: audience.committee(requester),
      ...actor,
    },
  ];
}

/** Not taken up; the sender was informed how to submit, by a person on that day. @throws REQUEST.WRONG_STATE */
export function recordNotTakenUp(request: Request, senderInformedOn: LocalDate, actor: Actor): InformalEvent[] {
  const { requester, title } = allowing('record-not-taken-up', request).content;
  const data = { requester, title, by: actor.by, senderInformedOn };
  return [{ type: NOT_TAKEN_UP, data, audience: audience.committee(requester), ...actor }];
}
