import { type Caller, CodedError, PartyCodeSchema, ROLES } from '@clearinghouse/contracts';
import { jwtVerify } from 'jose';
import { z } from 'zod';
import { KnownTokens } from './known-tokens.js';

/** Everybody without a token. */
export const PUBLIC_CALLER: Caller = { subject: 'public', role: 'public', party: null };

export const Claims = z.object({
  sub: z.string().min(1).max(200),
  role: z.enum(ROLES),
  party: PartyCodeSchema.nullish(),
});

const known = new KnownTokens();

/**
 * Who a token speaks for. Its life is measured by the machine's time, not by the Clock of the business: a test that moves
 * the business a year on stays signed in. @throws CodedError ACCESS.UNAUTHENTICATED, whatever is wrong with it
 */
export async function verifyToken(key: Uint8Array, token: string): Promise<Caller> {
  const caller = known.callerOf(key, token);
  if (caller) return caller;
  try {
    const { payload } = await jwtVerify(token, key, { algorithms: ['HS256'], requiredClaims: ['sub', 'exp'] });
    const { sub, role, party } = Claims.parse(payload);
    return known.remember(key, token, { subject: sub, role, party: party ?? null }, payload.exp ?? 0);
  } catch (cause) {
    throw new CodedError('ACCESS.UNAUTHENTICATED', {}, { cause });
  }
}
