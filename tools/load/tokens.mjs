import { createHmac, randomUUID } from 'node:crypto';

const encode = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A signed token as `clearinghouse token` makes it (HS256); for load runs, which must not start a process per token. */
export function tokenFor(key, role, party = null, hours = 12) {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: 'clearinghouse',
    aud: 'clearinghouse',
    sub: `load-${role}-${party ?? 'staff'}`,
    role,
    party,
    iat: now,
    exp: now + hours * 3600,
    jti: randomUUID(),
  };
  const head = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`;
  return `${head}.${createHmac('sha256', Buffer.from(key, 'base64url')).update(head).digest('base64url')}`;
}
