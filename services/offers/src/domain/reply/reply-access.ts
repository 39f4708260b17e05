import type { Caller, PartyCode } from '@clearinghouse/contracts';
import { STAFF } from '../visibility.js';

/** As whom a caller reads the replies to a request; null: there are none for it. */
export type Reader = 'experts' | 'committee' | 'requester' | 'provider';

/**
 * The requester and the Committee read every reply as far as it was passed on to them, a provider its own and nobody else's.
 * `requester` is undefined for a request that this service does not know.
 */
export function readerOf({ role, party }: Caller, requester: PartyCode | undefined): Reader | null {
  if (requester === undefined) return null;
  const staff = STAFF[role];
  if (staff) return staff === 'experts' ? 'experts' : 'committee';
  if (role === 'provider-officer') return party === null ? null : 'provider';
  return party === requester ? 'requester' : null;
}
