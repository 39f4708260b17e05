import type { Caller, PartyCode } from '@clearinghouse/contracts';
import { STAFF } from './visibility.js';

/** Whose replies a caller reads: the requester and the Committee all of them, a provider its own and nobody else's. */
export function repliesFor({ role, party }: Caller, requester: PartyCode | undefined): 'all' | 'own' | 'none' {
  if (requester === undefined) return 'none';
  if (STAFF[role]) return 'all';
  if (role === 'provider-officer') return party === null ? 'none' : 'own';
  return party === requester ? 'all' : 'none';
}
