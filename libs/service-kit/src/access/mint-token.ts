import type { PartyCode, Role } from '@clearinghouse/contracts';
import { SignJWT } from 'jose';

export interface TokenFor {
  readonly role: Role;
  readonly party?: PartyCode | null | undefined;
  /** Id of the person, never a name. */
  readonly subject: string;
  readonly ttlSeconds: number;
}

/** A token for one role, and one party where the role has one. Signed with HS256. */
export function mintToken(key: Uint8Array, { role, party, subject, ttlSeconds }: TokenFor): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ role, ...(party ? { party } : {}) })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setSubject(subject)
    .setIssuedAt(now)
    .setExpirationTime(now + ttlSeconds)
    .sign(key);
}
