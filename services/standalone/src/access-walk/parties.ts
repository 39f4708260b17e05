import type { PartyCode, Role } from '@clearinghouse/contracts';
import type { Person } from './start-installation.js';

const party = (code: string): PartyCode => code as PartyCode; // of the form that the schema wants

/** Who asks, who answers, and who has no part in it. */
export const REQUESTER = party('XAA');
export const STRANGER = party('XBB');
export const PROVIDER = party('ORG-K');
export const OUTSIDER = party('ORG-Z');

export const STATE_ROLES = ['drafter', 'clearing-ministry', 'permanent-mission'] as const satisfies readonly Role[];

/** The role, for the party that has a part in the records. */
export function insider(role: Role): Person {
  if ((STATE_ROLES as readonly Role[]).includes(role)) return { role, party: REQUESTER };
  return role === 'provider-officer' ? { role, party: PROVIDER } : { role };
}

/** The role, for a party that has none; undefined for roles without a party. */
export function stranger(role: Role): Person | undefined {
  if ((STATE_ROLES as readonly Role[]).includes(role)) return { role, party: STRANGER };
  return role === 'provider-officer' ? { role, party: OUTSIDER } : undefined;
}

export const MISSION: Person = { role: 'permanent-mission', party: REQUESTER };
export const OFFICER: Person = { role: 'provider-officer', party: PROVIDER };
export const EXPERT: Person = { role: 'expert' };
