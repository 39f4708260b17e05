import type { Caller, Level, ProgrammeInput, Role } from '@clearinghouse/contracts';
import type { OfferedProgramme } from './programme.js';

const everyone: readonly Level[] = ['public', 'party', 'committee', 'experts'];
const ownAndExperts: readonly Level[] = ['party', 'experts'];

type Field = keyof ProgrammeInput | 'pending' | 'providerName' | 'status' | 'confirmedOn' | 'notConfirmedSince';

/** Field x level of a programme. Capacity, ceiling and contact are the provider's own affair, and the handling experts'. */
export const PROGRAMME_FIELDS: Readonly<Record<Field, readonly Level[]>> = {
  provider: everyone,
  providerName: everyone,
  providerKind: everyone,
  status: everyone,
  title: everyone,
  description: everyone,
  areas: everyone,
  fields: everyone,
  assistanceTypes: everyone,
  regions: everyone,
  states: everyone,
  languages: everyone,
  forms: everyone,
  leadTimeDays: everyone,
  availableFrom: everyone,
  validUntil: everyone,
  conditions: everyone,
  eligibility: everyone,
  requiresAdherence: everyone,
  experienceRegions: everyone,
  public: everyone,
  capacity: ownAndExperts,
  budgetCeilingUsd: ownAndExperts,
  office: ownAndExperts,
  contact: ownAndExperts,
  pending: ['party'],
  confirmedOn: ownAndExperts,
  notConfirmedSince: ['experts'],
};

/** Staff that handles offers and replies, and staff that reads standing ones, listed publicly or not. */
export const STAFF: Partial<Record<Role, Level>> = {
  expert: 'experts',
  registrar: 'experts',
  chair: 'experts',
  'committee-member': 'committee',
  auditor: 'committee',
};

/** The highest level at which `caller` sees the programme, or null: then it is as if there were none. */
export function levelOf({ role, party }: Caller, { programme, status }: OfferedProgramme): Level | null {
  if (role === 'provider-officer' && party === programme.provider) return 'party';
  if (status === 'awaiting-clearance') return role === 'registrar' ? 'experts' : null;
  const staff = STAFF[role];
  if (staff === 'experts') return staff;
  if (status === 'retired') return null;
  if (staff) return staff;
  return programme.public ? 'public' : null;
}
