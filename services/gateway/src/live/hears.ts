import type { Audience, Caller, Role } from '@clearinghouse/contracts';

type HeardLevel = Audience['levels'][number];

const experts: readonly HeardLevel[] = ['public', 'committee', 'experts'];
const committee: readonly HeardLevel[] = ['public', 'committee'];

/** Which levels a role hears; the same people who see records of that level. Administrators run the system and hear no more than the public. */
const LEVELS: Partial<Record<Role, readonly HeardLevel[]>> = {
  expert: experts,
  registrar: experts,
  chair: experts,
  'committee-member': committee,
  auditor: committee,
};
const OF_PARTIES: readonly Role[] = ['drafter', 'clearing-ministry', 'permanent-mission', 'provider-officer'];

/** Whether an event is for this caller: by a level of the role, or by the party that the token names. */
export function hears({ role, party }: Caller, { levels, parties }: Audience): boolean {
  const mine = LEVELS[role] ?? ['public'];
  if (levels.some((level) => mine.includes(level))) return true;
  return party !== null && OF_PARTIES.includes(role) && parties.includes(party);
}
