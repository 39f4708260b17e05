import {
  type Caller,
  type Instant,
  instant,
  type LocalDate,
  type NeedItemInput,
  NeedItemSchema,
  type PartyCode,
  type RequestDraft,
  type RequestId,
  type RequestState,
  type Role,
} from '@clearinghouse/contracts';
import { circulateRequest, type Provider } from '../domain/circulation.js';
import { draftRequest } from '../domain/draft.js';
import { evolveAll } from '../domain/evolve.js';
import { acknowledgeRequest, authenticateRequest, registerRequest } from '../domain/register.js';
import type { Request } from '../domain/request.js';
import type { RequestEvent } from '../domain/request.events.js';
import { submitRequest } from '../domain/submission.js';
import { withdrawRequest } from '../domain/withdrawal.js';

// What the unit specs of this service are played with; every party is fictitious.
export const party = (code: string): PartyCode => code as PartyCode; // codes in specs are written by hand
export const XAA = party('XAA');
export const requestId = 'r-7f3a91c20b4d00000000000000000000' as RequestId;
export const now: Instant = instant(Date.UTC(2026, 2, 1));
export const today = '2026-03-01' as LocalDate; // a day that exists
export const actor = { by: 'person-1', role: 'expert', why: 'as agreed' };

export const caller = (role: Role, code: string | null = null, subject = `the-${role}`): Caller => ({
  subject,
  role,
  party: code === null ? null : party(code),
});

export const item = (no: number, more: Partial<NeedItemInput> = {}) =>
  NeedItemSchema.parse({
    no,
    area: 'OP3d.licensing',
    field: 'nuclear',
    assistanceType: 'training',
    what: `what is needed ${no}`,
    forProviders: `for providers ${no}`,
    forPublic: `for the public ${no}`,
    budgetUsd: 1000,
    from: '2026-05-01',
    by: '2026-09-30',
    forWhom: 'customs',
    expectedResult: 'officers who license',
    priority: 'high',
    actionPlanItem: 'item 7',
    consents: { circulate: true, postSummary: true },
    ...more,
  });

export const draft = (more: Partial<RequestDraft> = {}): RequestDraft => ({
  requester: XAA,
  title: 'Licensing officers',
  dateOfRequest: today,
  reference: 'NV/12',
  memorandum: 'why we ask',
  procedure: 'current',
  channel: 'paper',
  originalLanguage: 'fr',
  legalStatus: 'a law of 2019',
  institutionalStatus: 'one authority',
  assistanceReceived: [{ from: 'Organization K (fictitious)', what: 'a course' }],
  actionPlan: { title: 'Plan of 2025' },
  languages: ['fr'],
  openToVisit: true,
  addressTo: 'all',
  beneficiaries: [party('XAC')],
  supersedes: 'r-former' as RequestId, // an id written by hand
  items: [item(1), item(2, { consents: {} })],
  ...more,
});

export const providers: Provider[] = [
  { code: party('XBB'), ngo: false },
  { code: party('ORG-NGO1'), ngo: true },
];

export function given(request: Request | undefined, ...steps: ((request: Request) => RequestEvent[])[]): Request {
  const after = steps.reduce((state, step) => evolveAll(state, state ? step(state) : []), request);
  if (!after) throw new Error('nothing was given');
  return after;
}

const LIFE: readonly [RequestState, (request: Request) => RequestEvent[]][] = [
  ['submitted', (request) => submitRequest(request, actor)],
  ['registered', (request) => registerRequest(requestId, request, actor, now)],
  ['authenticated', (request) => authenticateRequest(request, actor)],
  ['acknowledged', (request) => acknowledgeRequest(request, actor)],
  ['circulated', (request) => circulateRequest(request, 'all', providers, actor, today)],
  ['withdrawn', (request) => withdrawRequest(request, actor)],
];

/** A request that went the straight way to `state`. */
export function requestIn(state: RequestState, content = draft(), enteredBy = 'person-1'): Request {
  const begun = evolveAll(undefined, draftRequest(content, { ...actor, by: enteredBy }));
  const steps = LIFE.slice(0, LIFE.findIndex(([name]) => name === state) + 1);
  return given(begun, ...steps.map(([, step]) => step));
}
