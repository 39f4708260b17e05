import { type Caller, CodedError, type FollowUpAnswer, type LocalDate, type Role } from '@clearinghouse/contracts';
import * as audience from './audience.js';
import { allowing } from './commands.js';
import { FOLLOW_UP_ANSWERED, FOLLOW_UP_SENT, type OutcomeEvent } from './procedure.events.js';
import type { FollowUp } from './procedure-state.js';
import type { Request } from './request.js';
import type { Actor } from './request.events.js';

/** @throws REQUEST.FOLLOW_UP_NOT_DUE */
function dueIn(request: Request, ...statuses: FollowUp['status'][]): FollowUp {
  const { followUp } = request;
  if (followUp && statuses.includes(followUp.status)) return followUp;
  throw new CodedError('REQUEST.FOLLOW_UP_NOT_DUE', followUp ? { dueAt: followUp.dueAt, status: followUp.status } : {});
}

/** A person has sent the letter. @throws REQUEST.WRONG_STATE, REQUEST.FOLLOW_UP_NOT_DUE */
export function recordFollowUpSent(
  request: Request,
  sentOn: LocalDate,
  reference: string,
  actor: Actor,
): OutcomeEvent[] {
  dueIn(allowing('record-follow-up-sent', request), 'due');
  return [{ type: FOLLOW_UP_SENT, data: { sentOn, reference }, ...actor }];
}

/**
 * What the State says, or that no reply was recorded, which experts see and nobody else; a reply may still come later.
 * @throws REQUEST.WRONG_STATE, REQUEST.FOLLOW_UP_NOT_DUE
 */
export function answerFollowUp(request: Request, answer: FollowUpAnswer, actor: Actor): OutcomeEvent[] {
  const { requester, title } = allowing('answer-follow-up', request).content;
  if (request.followUp?.answer === answer) return []; // of the latest time: asked again, the State may say the same again
  if (request.followUp?.answer !== 'no-reply') dueIn(request, 'due', 'sent');
  const told = answer === 'no-reply' ? audience.experts : audience.committee(requester);
  return [{ type: FOLLOW_UP_ANSWERED, data: { requester, title, by: actor.by, answer }, audience: told, ...actor }];
}

/** The State answers for itself; that nobody replied is recorded by the secretariat. @throws ACCESS.FORBIDDEN */
export function assertMayAnswer({ role }: Caller, answer: FollowUpAnswer): void {
  const may: readonly Role[] = answer === 'no-reply' ? ['expert', 'registrar'] : ['permanent-mission', 'registrar'];
  if (!may.includes(role)) throw new CodedError('ACCESS.FORBIDDEN');
}
