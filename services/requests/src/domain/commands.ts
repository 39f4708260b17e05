import { CodedError, type RequestState } from '@clearinghouse/contracts';
import type { Request } from './request.js';

/** Every command and the states that allow it: the state machine of a request. Refusals and tests are made from this table. */
export const COMMANDS = {
  'edit-draft': ['draft'],
  'submit-request': ['draft'],
  'register-request': ['submitted'],
  'authenticate-request': ['registered'],
  'acknowledge-request': ['authenticated'],
  'circulate-request': ['acknowledged'],
  'post-summary': ['acknowledged', 'circulated'],
  'take-name-off': ['submitted', 'registered', 'authenticated', 'acknowledged', 'circulated'],
  'withdraw-request': ['submitted', 'registered', 'authenticated', 'acknowledged', 'circulated'],
} as const satisfies Record<string, readonly RequestState[]>;
export type Command = keyof typeof COMMANDS;

type Allowing<C extends Command> = Extract<Request, { status: (typeof COMMANDS)[C][number] }>;

export const allowedIn = (state: RequestState): readonly string[] =>
  Object.entries<readonly RequestState[]>(COMMANDS).flatMap(([command, states]) =>
    states.includes(state) ? [command] : [],
  );

/** The request, known to be in a state that allows `command`. @throws REQUEST.WRONG_STATE naming the state and what is allowed */
export function allowing<C extends Command>(command: C, request: Request): Allowing<C> {
  const states: readonly RequestState[] = COMMANDS[command];
  if (states.includes(request.status)) return request as Allowing<C>; // the table and the type say the same
  throw new CodedError('REQUEST.WRONG_STATE', { state: request.status, allowed: allowedIn(request.status) });
}
