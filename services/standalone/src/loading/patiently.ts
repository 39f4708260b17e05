import { setTimeout as pause } from 'node:timers/promises';
import { ApiProblem } from '@clearinghouse/service-kit';

const EVERY_MS = 100;
const AT_MOST_MS = 60_000;
/** What another part has not heard yet, or a part that is away for the moment. */
const PASSING = [
  'REPLY.NOT_CIRCULATED',
  'REQUEST.UNKNOWN_ADDRESSEE',
  'REQUEST.NO_ADDRESSEES',
  'HTTP.PRECONDITION_FAILED',
  'HTTP.TOO_MANY_REQUESTS',
  'SERVICE.UNAVAILABLE',
  'SERVICE.BAD_GATEWAY',
];
const passes = (error: unknown): boolean => error instanceof ApiProblem && PASSING.includes(error.code);

/** Tries until it succeeds, for a minute, as long as the reason for refusal may pass. */
export async function patiently<T>(attempt: () => Promise<T>): Promise<T> {
  for (const until = performance.now() + AT_MOST_MS; ; await pause(EVERY_MS)) {
    try {
      return await attempt();
    } catch (error) {
      if (!passes(error) || performance.now() > until) throw error;
    }
  }
}
