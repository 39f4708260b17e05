import type {
  Audience,
  DataOf,
  PartyCode,
  ReplyLine,
  replyGiven,
  replyStepRecorded,
  replyWithdrawn,
  RequestId,
} from '@clearinghouse/contracts';
import type { Actor } from '../programme.events.js';
import type { Edition, StepTaken } from './reply.js';

// The wire types as literals, so that `evolve` can tell the events apart; a test holds them equal to the contracts.
export const GIVEN = 'clearinghouse.reply-given.v1';
export const STEP_RECORDED = 'clearinghouse.reply-step-recorded.v1';
export const WITHDRAWN = 'clearinghouse.reply-withdrawn.v1';
// Plain names: the whole, with what is never passed on, stays in the history of the reply.
export const ENTERED = 'reply-entered';
export const INDICATED = 'indication-recorded';
export const STEPPED = 'reply-step-taken';

interface Plain<T extends string, D> extends Actor {
  readonly type: T;
  readonly data: D;
}
interface Published<T extends string, D> extends Plain<T, D> {
  readonly audience: Audience;
}

export interface Parties {
  readonly requestId: RequestId;
  readonly requester: PartyCode;
  readonly provider: PartyCode;
}

export type ReplyEvent =
  | Plain<typeof ENTERED, Parties & { readonly edition: Edition }>
  | Plain<typeof INDICATED, Parties & { readonly issue: number; readonly line: ReplyLine }>
  | Plain<typeof STEPPED, StepTaken>
  | Published<typeof GIVEN, DataOf<typeof replyGiven>>
  | Published<typeof STEP_RECORDED, DataOf<typeof replyStepRecorded>>
  | Published<typeof WITHDRAWN, DataOf<typeof replyWithdrawn>>;
