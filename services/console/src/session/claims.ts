import type { Role } from '@clearinghouse/contracts';
import { en } from '../messages/en.js';

/** What the page needs of a token. The services verify it; here it only decides which page comes first. */
export interface Claims {
  readonly role: Role;
  readonly party: string | null;
  /** Seconds since 1970; null when the token does not say. */
  readonly expires: number | null;
}

export const NOBODY: Claims = { role: 'public', party: null, expires: null };

const isRole = (value: unknown): value is Role => typeof value === 'string' && value in en.roles;

function payload(token: string): Record<string, unknown> {
  const [, middle = ''] = token.split('.');
  const bytes = Uint8Array.from(atob(middle.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
  const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** An unreadable token is nobody's: the services will refuse it too. */
export function readClaims(token: string): Claims {
  try {
    const { role, party, exp } = payload(token);
    if (!isRole(role)) return NOBODY;
    return { role, party: typeof party === 'string' ? party : null, expires: typeof exp === 'number' ? exp : null };
  } catch {
    return NOBODY;
  }
}
