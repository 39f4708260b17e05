import type { Caller } from '@clearinghouse/contracts';

/** Who calls, by request: set by the guard, read by Input. Outside the request object, so that no input can set it. */
const callers = new WeakMap<object, Caller>();

export const rememberCaller = (request: object, caller: Caller): void => void callers.set(request, caller);

export function callerOf(request: object): Caller {
  const caller = callers.get(request);
  if (!caller) throw new Error('a route without access control');
  return caller;
}
