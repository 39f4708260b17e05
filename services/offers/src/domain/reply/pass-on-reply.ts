import { type Audience, CodedError, type Instant, type LocalDate, type ReplyStep } from '@clearinghouse/contracts';
import { agreedWith, type CirculatedRequest } from '../circulated-request.js';
import type { Actor } from '../programme.events.js';
import { passedOn, type Reply } from './reply.js';
import { assertAllowed } from './reply-commands.js';
import { type ReplyEvent, STEP_RECORDED, STEPPED, WITHDRAWN } from './reply.events.js';

export interface StepToTake {
  readonly step: ReplyStep;
  readonly reference?: string | undefined;
  readonly on?: LocalDate | undefined;
}

/**
 * Shared with members, acknowledged, told to the requester: each a recorded act of a person, in this order. The requester
 * gets the whole reply with the last one; nobody chooses lines. @throws REPLY.WRONG_STATE, REPLY.NOTHING_TO_PASS_ON
 */
export function recordStep(
  request: CirculatedRequest,
  reply: Reply,
  { step, reference, on }: StepToTake,
  actor: Actor,
  at: Instant,
): ReplyEvent[] {
  assertAllowed(reply.state, step);
  const lines = passedOn(reply.edition.lines);
  if (lines.length === 0) throw new CodedError('REPLY.NOTHING_TO_PASS_ON');
  const letter = { ...(reference !== undefined && { reference }), ...(on !== undefined && { on }) };
  const data = {
    ...{ ...about(request, reply), edition: timesOf(reply, step) + 1, step, ...letter },
    replaces: reply.told !== undefined,
    lines: step === 'requester-told' ? lines : [],
  };
  return [
    { type: STEPPED, data: { step, edition: reply.edition.no, at, ...letter }, ...actor },
    { type: STEP_RECORDED, data, audience: audienceOf(reply, step === 'requester-told'), ...actor },
  ];
}

/** Who had been shown the reply learns that it is taken back. @throws REPLY.WRONG_STATE, REPLY.AGREED */
export function withdrawReply(request: CirculatedRequest, reply: Reply, actor: Actor): ReplyEvent[] {
  assertAllowed(reply.state, 'withdraw');
  const agreed = agreedWith(request, reply.provider);
  if (agreed.length > 0) throw new CodedError('REPLY.AGREED', { items: agreed });
  const requesterKnew = reply.told !== undefined;
  const shown = reply.shared ? audienceOf(reply, requesterKnew) : { ...audienceOf(reply, false), levels: ['experts'] };
  const audience = shown as Audience; // levels of the contract, widened by the spread
  return [{ type: WITHDRAWN, data: { ...about(request, reply), requesterKnew }, audience, ...actor }];
}

/** Members and the requester count what was passed on to them, not what was given. */
const timesOf = ({ steps }: Reply, step: ReplyStep): number => steps.filter((taken) => taken.step === step).length;

const audienceOf = ({ requester, provider }: Reply, withRequester: boolean): Audience => ({
  levels: ['committee', 'experts'],
  parties: withRequester ? [requester, provider] : [provider],
});

const about = ({ title }: CirculatedRequest, { requestId, requester, provider, edition }: Reply) => ({
  ...{ requestId, requester, requestTitle: title, provider, issue: edition.issue },
});
