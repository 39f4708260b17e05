import { type PartyCode, type Role } from '@clearinghouse/contracts';
import { mintToken } from '@clearinghouse/service-kit';
import { partyName } from '@clearinghouse/taxonomy';
import { PROVIDERS, REQUESTERS } from '../demonstration/parties.js';

interface Link {
  readonly who: string;
  readonly role: Role;
  readonly party?: PartyCode | undefined;
}

const HOURS = 12;
const [state] = REQUESTERS;
const provider = PROVIDERS[0]?.code;
const named = (role: string, party: PartyCode | undefined): string => (party ? `${role}, ${partyName(party)}` : role);

const LINKS: readonly Link[] = [
  { who: 'Group of Experts', role: 'expert' },
  { who: named('Permanent Mission', state), role: 'permanent-mission', party: state },
  { who: named('Provider', provider), role: 'provider-officer', party: provider },
  { who: 'Secretariat registrar', role: 'registrar' },
  { who: 'Chair', role: 'chair' },
];

/** One line a role. The token stands behind `#`, so that it is sent to nobody. */
export async function links(url: string, key: Uint8Array): Promise<readonly string[]> {
  const width = Math.max(...LINKS.map(({ who }) => who.length));
  const line = (who: string, address: string) => `  ${who.padEnd(width)}  ${address}`;
  const tokens = LINKS.map(async ({ who, role, party }) => {
    const token = await mintToken(key, { role, party, subject: `link-${role}`, ttlSeconds: HOURS * 3600 });
    return line(who, `${url}/#token=${token}`);
  });
  return [...(await Promise.all(tokens)), line('Public', `${url}/#token=`)];
}
