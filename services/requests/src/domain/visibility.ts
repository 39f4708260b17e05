import type { Caller, Level, PartyCode, Role } from '@clearinghouse/contracts';
import { isBeneficiary } from './beneficiaries.js';
import { circulationOf, isDrafted, postedItemsOf, type Request } from './request.js';

const everyone: readonly Level[] = ['public', 'circulated', 'party', 'committee', 'experts'];
const fromCirculation: readonly Level[] = ['circulated', 'party', 'committee', 'experts'];
const inside: readonly Level[] = ['party', 'committee', 'experts'];
const ownAndExperts: readonly Level[] = ['party', 'experts'];
const onlyParty: readonly Level[] = ['party'];
const onlyCirculated: readonly Level[] = ['circulated'];
const onlyExperts: readonly Level[] = ['experts'];

/** Field x level of a request. `addressees` are kept from members too: who was written to is told by the experts. */
export const REQUEST_FIELDS = {
  requester: everyone,
  requesterName: everyone,
  title: fromCirculation,
  state: fromCirculation,
  circulatedOn: fromCirculation,
  dateOfRequest: inside,
  reference: inside,
  number: inside,
  procedure: inside,
  memorandum: inside,
  channel: inside,
  originalLanguage: fromCirculation,
  languages: fromCirculation,
  openToVisit: fromCirculation,
  beneficiaries: fromCirculation,
  legalStatus: inside,
  institutionalStatus: inside,
  assistanceReceived: inside,
  actionPlan: inside,
  supersedes: inside,
  draftComments: onlyParty,
  clearedAt: onlyParty,
  procedureVersion: inside,
  windows: inside,
  objections: inside,
  issue: fromCirculation,
  display: inside,
  openToOffers: everyone,
  informal: inside,
  informalSender: onlyExperts,
  confirmedAddressees: ownAndExperts,
  followUp: onlyExperts,
  followUpAnswer: inside,
  closedFor: inside,
  addressTo: ownAndExperts,
  addressees: ownAndExperts,
} as const satisfies Record<string, readonly Level[]>;

/** Field x level of a need item. `text` is the text of the level: for the public, for providers, or for the Committee. */
export const ITEM_FIELDS = {
  no: everyone,
  text: everyone,
  area: fromCirculation,
  field: fromCirculation,
  assistanceType: fromCirculation,
  forWhom: fromCirculation,
  from: fromCirculation,
  by: fromCirculation,
  languages: fromCirculation,
  forms: fromCirculation,
  what: inside,
  expectedResult: inside,
  priority: inside,
  actionPlanItem: inside,
  forProviders: inside,
  forPublic: inside,
  budgetUsd: inside,
  consents: inside,
  progress: inside,
  closedFor: inside,
  proposedPublicText: ownAndExperts,
  agreements: ownAndExperts,
  /** Of the provider that reads it. */
  ownAgreement: onlyCirculated,
} as const satisfies Record<string, readonly Level[]>;

/**
 * What everybody reads of a posted item besides, where the State agreed that it be posted in full: what providers read of
 * it. Dates, budgets and the Committee's text stay out.
 */
export const IN_FULL_FIELDS = {
  area: everyone,
  field: everyone,
  assistanceType: everyone,
  forWhom: everyone,
  languages: everyone,
  forms: everyone,
  forProviders: ['public', ...inside],
} as const satisfies Partial<Record<keyof typeof ITEM_FIELDS, readonly Level[]>>;

/** Persons are for those who write to them. */
export const READS_CONTACTS: readonly Level[] = ownAndExperts;

/** What the staff of the Committee sees of every request once it is submitted. Administrators run the system and read nothing. */
export const STAFF: Partial<Record<Role, Level>> = {
  expert: 'experts',
  registrar: 'experts',
  chair: 'experts',
  'committee-member': 'committee',
  auditor: 'committee',
};
export const STATE_SIDE: readonly Role[] = ['drafter', 'clearing-ministry', 'permanent-mission'];

/** The provider that a caller speaks for. */
export const providerIn = ({ role, party }: Caller): PartyCode | null => (role === 'provider-officer' ? party : null);

/** What was public and is no more: those who would have read it are told that it was recalled, and nothing else. */
export const wasRecalled = (request: Request): boolean =>
  request.wasPosted === true && postedItemsOf(request).length === 0;

/** The highest level at which `caller` sees the request, or null: then it is as if there were none. */
export function levelOf(caller: Caller, request: Request): Level | null {
  if (isOwn(caller, request)) return 'party';
  const staff = STAFF[caller.role];
  if (staff && !isDrafted(request)) return staff;
  if (isAddressed(caller, request) || isBeneficiary(caller, request)) return 'circulated';
  return postedItemsOf(request).length > 0 ? 'public' : null;
}

/** The State's own side, and the registrar for the drafts that he or she entered on a State's behalf. */
function isOwn({ role, party, subject }: Caller, request: Request): boolean {
  if (role === 'registrar') return isDrafted(request) && request.enteredBy === subject;
  return STATE_SIDE.includes(role) && party === request.content.requester;
}

function isAddressed({ role, party }: Caller, request: Request): boolean {
  if (role !== 'provider-officer' || party === null) return false;
  const circulation = circulationOf(request);
  if (!circulation) return false;
  return (
    circulation.addressees.includes(party) || (request.agreements ?? []).some(({ provider }) => provider === party)
  );
}
