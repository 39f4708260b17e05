import { type Caller, CodedError, PartyCodeSchema, ROLES } from '@clearinghouse/contracts';
import { jwtVerify } from 'jose';
import { z } from 'zod';

/** Everybody without a token. */
export const PUBLIC_CALLER: Caller = { subject: 'public', role: 'public', party: null };

export const Claims = z.object({
  sub: z.string().min(1).max(200),
  role: z.enum(ROLES),
  party: PartyCodeSchema.nullish(),
});

/**
 * Who a token speaks for. Its life is measured by the machine's time, not by the Clock of the business: a test that moves
 * the business a year on stays signed in. @throws CodedError ACCESS.UNAUTHENTICATED, whatever is wrong with it
 */
export async function verifyToken(key: Uint8Array, token: string): Promise<Caller> {
  try {
    const { payload } = await jwtVerify(token, key, { algorithms: ['HS256'], requiredClaims: ['sub', 'exp'] });
    const { sub, role, party } = Claims.parse(payload);
    return { subject: sub, role, party: party ?? null };
  } catch (cause) {
    throw new CodedError('ACCESS.UNAUTHENTICATED', {}, { cause });
  }
}
