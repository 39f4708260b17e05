import { CodedError, type RequestState } from '@clearinghouse/contracts';
import { type Command, COMMANDS, LEADS_TO } from './command-table.js';
import type { Procedure } from './procedures/procedure-file.js';
import { procedureOf } from './procedures/procedure-of.js';
import type { Request } from './request.js';

export { type Command, COMMANDS, LEADS_TO } from './command-table.js';

type Allowing<C extends Command> = Extract<Request, { status: (typeof COMMANDS)[C][number] }>;

/** The steps of the way; what leaves it (informal, withdrawn, closed) is open under every procedure. */
const WAY: readonly RequestState[] = ['registered', 'authenticated', 'acknowledged', 'circulated'];

/** Whether `procedure` has the step that `command` would be. */
function isStepOf({ steps }: Procedure, state: RequestState, command: Command): boolean {
  const target: RequestState | undefined = command in LEADS_TO ? LEADS_TO[command as keyof typeof LEADS_TO] : undefined; // just looked
  return target === undefined || !WAY.includes(target) || (steps[state]?.includes(target) ?? false);
}

/** The commands that a request in `state` allows under `procedure`. */
export const allowedIn = (state: RequestState, procedure: Procedure): readonly Command[] =>
  (Object.keys(COMMANDS) as Command[]).filter((command) => {
    const states: readonly RequestState[] = COMMANDS[command];
    return states.includes(state) && isStepOf(procedure, state, command);
  });

/** The request, known to be in a state that allows `command`. @throws REQUEST.WRONG_STATE naming the state and what is allowed */
export function allowing<C extends Command>(command: C, request: Request): Allowing<C> {
  const allowed = allowedIn(request.status, procedureOf(request));
  if (allowed.includes(command)) return request as Allowing<C>; // the table and the type say the same
  throw new CodedError('REQUEST.WRONG_STATE', { state: request.status, allowed });
}
