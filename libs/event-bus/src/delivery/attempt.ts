import type { RetryPolicy } from '../port.js';
import { type Failure, failureOf, isOutage, isPermanent } from './failure.js';
import { pause } from './pause.js';
import { pauseAfter } from './retry-policy.js';

/** `stopped`: the subscription closed before the event was applied; it will come again. */
export type Outcome =
  { readonly kind: 'applied' } | { readonly kind: 'stopped' } | { readonly kind: 'failed'; readonly failure: Failure };

/**
 * Runs until it succeeds, fails for good or `signal` is aborted; a run under way is waited for.
 * An outage is waited out, however long, and does not count as an attempt.
 */
export async function attempt(
  run: (attempt: number) => Promise<void>,
  policy: RetryPolicy,
  signal: AbortSignal,
): Promise<Outcome> {
  let failed = 0;
  for (let round = 1; !signal.aborted; round += 1) {
    try {
      await run(failed + 1);
      return { kind: 'applied' };
    } catch (error) {
      if (!isOutage(error)) failed += 1;
      if (isPermanent(error) || failed >= policy.attempts) return { kind: 'failed', failure: failureOf(error, failed) };
    }
    await pause(pauseAfter(round, policy), signal);
  }
  return { kind: 'stopped' };
}
