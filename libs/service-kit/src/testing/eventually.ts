import { setTimeout as pause } from 'node:timers/promises';

export interface Patience {
  /** Default 10 s. */
  readonly timeoutMs?: number;
  /** Default 25 ms. */
  readonly everyMs?: number;
}

/**
 * Asks until the probe answers something other than undefined, null or false, and gives that back. A probe that throws is
 * asked again. `what` says for what it waited, when it waited in vain.
 */
export async function eventually<T>(
  what: string,
  probe: () => Promise<T | undefined | null | false> | T | undefined | null | false,
  { timeoutMs = 10_000, everyMs = 25 }: Patience = {},
): Promise<T> {
  const until = performance.now() + timeoutMs;
  for (;;) {
    const outcome = await attempt(probe);
    if (outcome.found !== undefined) return outcome.found;
    if (performance.now() > until) throw new Error(`waited ${timeoutMs} ms for ${what}; last: ${outcome.last}`);
    await pause(everyMs);
  }
}

async function attempt<T>(
  probe: () => Promise<T | undefined | null | false> | T | undefined | null | false,
): Promise<{ readonly found?: T; readonly last: string }> {
  try {
    const answer = await probe();
    if (answer !== undefined && answer !== null && answer !== false) return { found: answer, last: '' };
    return { last: String(answer) };
  } catch (error) {
    return { last: error instanceof Error ? error.message : String(error) };
  }
}
