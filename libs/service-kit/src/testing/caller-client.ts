import type { PartyCode, Role } from '@clearinghouse/contracts';
import { mintToken } from '../access/mint-token.js';
import { ApiClient } from '../client/api-client.js';

export type As = (role: Role, party?: PartyCode) => Promise<ApiClient>;

/** Clients of one server, by role and party; `public` calls without a token. */
export const clientsOf =
  (url: string, key: Uint8Array): As =>
  async (role, party) => {
    if (role === 'public') return new ApiClient(url);
    const subject = `person-${role}${party ? `-${party}` : ''}`;
    return new ApiClient(url, await mintToken(key, { role, party, subject, ttlSeconds: 3600 }));
  };
