import type { RetryPolicy } from '../port.js';

export const DEFAULT_RETRY: RetryPolicy = { attempts: 5, pauseMs: 100, maxPauseMs: 2000 };

/** Milliseconds to wait after failed attempt number `attempt` (from 1): doubled each time, the upper half of it at random. */
export function pauseAfter(attempt: number, policy: RetryPolicy, random: () => number = Math.random): number {
  const full = Math.min(policy.maxPauseMs, policy.pauseMs * 2 ** Math.min(attempt - 1, 30));
  return Math.round(full * (0.5 + random() / 2));
}
