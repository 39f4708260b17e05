import {
  type Caller,
  type EventEnvelope,
  instant,
  type LocalDate,
  type PartyCode,
  type ProgrammeInput,
  ProgrammeSchema,
  requestCirculated,
  type RequestId,
  requestWithdrawn,
  type Role,
} from '@clearinghouse/contracts';
import type { OfferedProgramme } from '../domain/programme.js';

// What the specs of this service are played with; every party is fictitious.
export const party = (code: string): PartyCode => code as PartyCode; // codes in specs are written by hand
export const requestId = (text: string): RequestId => text as RequestId; // likewise
export const actor = { by: 'person-1', role: 'provider-officer' };

export const caller = (role: Role, code: string | null = null): Caller => ({
  subject: `the-${role}`,
  role,
  party: code === null ? null : party(code),
});

/** With every field filled in, so that what is hidden shows. */
export const programmeBody = (provider: string, more: Partial<ProgrammeInput> = {}) => ({
  provider: party(provider),
  providerKind: 'state' as const,
  title: 'Licensing course',
  description: 'Two weeks',
  areas: ['OP3d.licensing' as const],
  leadTimeDays: 30,
  availableFrom: '2026-01-01',
  validUntil: '2027-12-31',
  conditions: 'subject to availability',
  eligibility: 'States of the region',
  requiresAdherence: ['cwc' as const],
  office: 'Export Control Office',
  capacity: { amount: 4, unit: 'courses', period: 'year' as const },
  budgetCeilingUsd: 90_000,
  contact: { office: 'Export Control Office', email: 'office@example.org' },
  ...more,
});

export const offered = (more: Partial<ProgrammeInput> = {}, status: OfferedProgramme['status'] = 'standing') => ({
  programme: ProgrammeSchema.parse(programmeBody('XBB', more)),
  status,
  confirmedOn: '2025-01-10' as LocalDate, // written by hand
});

const envelope = (type: string, subject: string, sequence: number, data: unknown): EventEnvelope => ({
  ...{ specversion: '1.0', source: 'requests', correlationid: 'c', datacontenttype: 'application/json' },
  ...{ id: `${subject}-${sequence}`, type, time: instant(0), subject, sequence, data },
  audience: { levels: [], parties: [] },
});

/** A request of XAA, circulated with items 1 and 2, as the requests service would publish it. */
export const circulatedEvent = (id: string, addressees: string[]): EventEnvelope =>
  envelope(requestCirculated.type, id, 5, {
    requester: 'XAA',
    by: 'person-expert',
    title: 'Licensing officers',
    circulatedOn: '2026-03-01',
    addressees,
    items: [1, 2].map((no) => ({
      ...{ no, area: 'OP3d.licensing', field: 'nuclear', assistanceType: 'training' },
      ...{ languages: [], forms: [], text: `item ${no}` },
    })),
  });

export const withdrawnEvent = (id: string, addressees: string[]): EventEnvelope =>
  envelope(requestWithdrawn.type, id, 6, {
    ...{ requester: 'XAA', by: 'person-mission', title: 'Licensing officers' },
    addressees,
  });

/** A fact about a circulated request of XAA, as the requests service would publish it; sequences from 6 on are free. */
export const requestFact = (type: string, id: string, sequence: number, data: object): EventEnvelope =>
  envelope(type, id, sequence, {
    requester: 'XAA',
    requestTitle: 'Licensing officers',
    title: 'Licensing officers',
    ...data,
  });
