import { CodedError, type ReplyState, type ReplyStep } from '@clearinghouse/contracts';

export type ReplyCommand = 'give' | 'indicate' | 'withdraw' | ReplyStep;

/**
 * What each state of a reply allows. The steps follow the recorded procedure: shared with members, acknowledged to the
 * provider, told to the requester (S6). A reply may be revised at any time before agreement; then the steps begin anew.
 */
export const REPLY_COMMANDS: Readonly<Record<ReplyState, readonly ReplyCommand[]>> = {
  received: ['give', 'indicate', 'withdraw', 'shared'],
  shared: ['give', 'indicate', 'withdraw', 'acknowledged'],
  acknowledged: ['give', 'indicate', 'withdraw', 'requester-told'],
  'requester-told': ['give', 'indicate', 'withdraw'],
  withdrawn: ['give'],
};

/** @throws REPLY.WRONG_STATE, naming the state and what it allows */
export function assertAllowed(state: ReplyState, command: ReplyCommand): void {
  const allowed = REPLY_COMMANDS[state];
  if (!allowed.includes(command)) throw new CodedError('REPLY.WRONG_STATE', { state, allowed });
}
