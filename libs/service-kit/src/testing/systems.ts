import { readTokenKey } from '../access/token-key.js';
import { type As, clientsOf } from './caller-client.js';

export interface SystemUnderTest {
  readonly mode: 'standalone' | 'cluster';
  readonly url: string;
  /** A client for a role, and a party where the role has one. */
  readonly as: As;
}

const VARIABLES = { standalone: 'E2E_STANDALONE_URL', cluster: 'E2E_CLUSTER_URL' } as const;

/**
 * The running systems that end-to-end files talk to: both, so that `describe.each(systems())` runs in each mode.
 * @throws when one is missing: a mode that silently is not tested is worse than a failing run
 */
export function systems(): SystemUnderTest[] {
  const key = readTokenKey(process.env['E2E_TOKEN_KEY'] ?? '');
  if (!key) throw new Error('E2E_TOKEN_KEY is no key: end-to-end tests are started by tools/test-system.mjs');
  return (['standalone', 'cluster'] as const).map((mode) => {
    const url = process.env[VARIABLES[mode]];
    if (!url) throw new Error(`${VARIABLES[mode]} is not set: end-to-end tests run in both modes`);
    return { mode, url, as: clientsOf(url, key) };
  });
}
