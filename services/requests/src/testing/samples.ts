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
import { recordAgreement } from '../domain/agreement.js';
import { circulateRequest, type Provider } from '../domain/circulation.js';
import { clearDraft } from '../domain/clearing.js';
import { closeRequest } from '../domain/closing.js';
import { dueDecisions } from '../domain/due.js';
import { findInformal, recordNotTakenUp } from '../domain/informal.js';
import { FOLLOW_UP_DUE } from '../domain/procedure.events.js';
import { CALENDARS } from '../domain/procedures/calendars.js';
import { confirmRecirculation } from '../domain/recirculation.js';
import { closingOf, openingAt, openWindowsOf } from '../domain/windows.js';
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

type Step = (request: Request) => RequestEvent[];
const consents = { circulate: true, postSummary: true, postInFull: false, shareWithNgos: false };

/** A step that leads to each state, and the state before it; a new issue waits in every request that was circulated. */
const LIFE: Record<Exclude<RequestState, 'draft'>, readonly [RequestState, ...Step[]]> = {
  cleared: ['draft', (request) => clearDraft(request, actor, now)],
  submitted: ['cleared', (request) => submitRequest(request, actor)],
  informal: [
    'submitted',
    (request) => findInformal(request, { reason: 'non-state-sender', sender: 'K', senderAgrees: false }, actor),
  ],
  'not-taken-up': ['informal', (request) => recordNotTakenUp(request, today, actor)],
  registered: ['submitted', (request) => registerRequest(requestId, request, actor, now)],
  authenticated: ['registered', (request) => authenticateRequest(request, actor)],
  acknowledged: [
    'authenticated',
    (request) => acknowledgeRequest(request, actor, now),
    (request) => withWindows(request),
    (request) => letterDue(request),
  ],
  circulated: [
    'acknowledged',
    (request) => windowsOver(request),
    (request) => circulateRequest(request, 'all', providers, actor, today),
    (request) =>
      request.content.items
        .slice(0, 1)
        .flatMap(({ no }) => [
          ...confirmRecirculation(
            request,
            { addressees: 'all', items: [{ no, forProviders: 'anew', consents }] },
            actor,
          ),
          ...recordAgreement(requestId, request, no, { provider: party('XBB') }, actor),
        ]),
  ],
  closed: ['circulated', (request) => closeRequest(request, 'met', actor)],
  withdrawn: ['circulated', (request) => withdrawRequest(request, actor)],
};

const withWindows = (request: Request): RequestEvent[] =>
  openingAt('acknowledged', request, { at: now, calendars: CALENDARS });
const letterDue = (request: Request): RequestEvent[] =>
  request.followUp
    ? dueDecisions(request, { at: request.followUp.dueAt, calendars: CALENDARS }).filter(
        ({ type }) => type === FOLLOW_UP_DUE,
      )
    : [];
const windowsOver = (request: Request): RequestEvent[] =>
  openWindowsOf(request).map(([purpose, window]) => closingOf(request, purpose, window));

/** A request that went the straight way to `state`. */
export function requestIn(state: RequestState, content = draft(), enteredBy = 'person-1'): Request {
  if (state === 'draft') return given(evolveAll(undefined, draftRequest(content, { ...actor, by: enteredBy })));
  const [before, ...steps] = LIFE[state];
  return given(requestIn(before, content, enteredBy), ...steps);
}
