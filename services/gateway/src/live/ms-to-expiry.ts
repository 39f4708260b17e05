import { decodeJwt } from 'jose';

/** The longest time that a timer takes. */
const LONGEST_MS = 2 ** 31 - 1;

/** How long the token of a call that was let in still lasts; its signature has been checked. Nothing without one. */
export function msToExpiry(authorization: string | undefined, now = Date.now()): number {
  const token = authorization?.replace(/^Bearer +/i, '');
  const { exp = 0 } = token ? decodeJwt(token) : {};
  return Math.min(Math.max(exp * 1000 - now, 0), LONGEST_MS);
}
