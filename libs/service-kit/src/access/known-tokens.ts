import type { Caller } from '@clearinghouse/contracts';

/** Tokens that are remembered for one key; the oldest is forgotten first. */
const MOST = 5000;

interface Known {
  readonly caller: Caller;
  /** Seconds since 1970, as in the token. */
  readonly end: number;
}

/**
 * Tokens whose signature held, until they end: a caller sends the same one many times, and gateway and service each verify
 * it. What was refused is not remembered.
 */
export class KnownTokens {
  private readonly ofKey = new WeakMap<Uint8Array, Map<string, Known>>();

  callerOf(key: Uint8Array, token: string): Caller | undefined {
    const known = this.ofKey.get(key)?.get(token);
    return known && known.end > Math.floor(Date.now() / 1000) ? known.caller : undefined;
  }

  remember(key: Uint8Array, token: string, caller: Caller, end: number): Caller {
    const tokens = this.ofKey.get(key) ?? new Map<string, Known>();
    this.ofKey.set(key, tokens.set(token, { caller: Object.freeze(caller), end }));
    const [oldest] = tokens.keys();
    if (tokens.size > MOST && oldest !== undefined) tokens.delete(oldest);
    return caller;
  }
}
