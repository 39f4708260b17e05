import {
  type Audience,
  type DataOf,
  type Instant,
  type PartyCode,
  type ReplyLine,
  type replyGiven,
  type RequestId,
} from '@clearinghouse/contracts';
import { assertAnswerable, type CirculatedRequest } from './circulated-request.js';
import type { Actor } from './programme.events.js';

/** A test holds it equal to the contracts. */
export const GIVEN = 'clearinghouse.reply-given.v1';

/** One per request and provider; what counts is the last one given. */
export interface Reply {
  readonly requestId: RequestId;
  readonly requester: PartyCode;
  readonly provider: PartyCode;
  readonly lines: readonly ReplyLine[];
  readonly givenAt: Instant;
}

export interface ReplyEvent extends Actor {
  readonly type: typeof GIVEN;
  readonly data: DataOf<typeof replyGiven>;
  readonly audience: Audience;
}

export interface Answer {
  readonly requestId: RequestId;
  readonly provider: PartyCode;
  readonly lines: readonly ReplyLine[];
}

/**
 * The first reply, or one in the place of the reply given before. The requester and the experts learn of it; no other
 * provider ever does. @throws REPLY.NOT_CIRCULATED, REPLY.REQUEST_WITHDRAWN, REPLY.UNKNOWN_ITEM
 */
export function giveReply(
  request: CirculatedRequest | undefined,
  { requestId, provider, lines }: Answer,
  actor: Actor,
): ReplyEvent {
  assertAnswerable(request, provider, lines);
  const { requester, title } = request;
  const data = { requestId, requester, requestTitle: title, provider, lines: [...lines] };
  return { type: GIVEN, data, audience: { levels: ['experts'], parties: [requester, provider] }, ...actor };
}

/** The reply after the event, which happened at `at`. */
export function afterReply({ data }: ReplyEvent, at: Instant): Reply {
  const { requestId, requester, provider, lines } = data;
  return { requestId, requester, provider, lines, givenAt: at };
}
