import { z } from 'zod';

/**
 * A State by its ISO 3166-1 alpha-3 code (fictitious ones by user-assigned codes XAA-XZZ), or an organization
 * as `ORG-` and up to twelve capital letters and digits. Names are in libs/taxonomy.
 */
export const PartyCodeSchema = z
  .string()
  .regex(/^([A-Z]{3}|ORG-[A-Z0-9]{1,12})$/, 'not a code of a State or organization')
  .transform((text) => text as PartyCode);
export type PartyCode = string & { readonly __party: true };

/** What a signed-in person may be. One role a session; `public` is everybody without a token. */
export const ROLES = [
  'public',
  'drafter',
  'clearing-ministry',
  'permanent-mission',
  'provider-officer',
  'committee-member',
  'expert',
  'registrar',
  'chair',
  'administrator',
  'auditor',
] as const;
export type Role = (typeof ROLES)[number];

/** Who calls. `party` is null for the public and for Committee staff; `subject` names the person by id, never by name. */
export interface Caller {
  readonly subject: string;
  readonly role: Role;
  readonly party: PartyCode | null;
}

/** How much of a record one may see; each level includes those before it. `party` is the record's own party. */
export const LEVELS = ['public', 'circulated', 'party', 'committee', 'experts'] as const;
export type Level = (typeof LEVELS)[number];
