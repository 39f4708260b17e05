import {
  type AnswerOf,
  type Audience,
  CodedError,
  type Instant,
  type listReferrals,
  type RequestId,
} from '@clearinghouse/contracts';
import type { Procedure } from './procedures/procedure-file.js';
import type { Actor } from './request.events.js';

/** A member asked for the Working Group. Kept apart from the request, so that nothing of the request betrays it. */
export interface Referral {
  readonly requestId: RequestId;
  readonly askedBy: string;
  readonly askedAt: Instant;
  readonly why: string;
  readonly advice?: { readonly text: string; readonly at: Instant };
}

export const REFERRED = 'clearinghouse.request-referred.v1';
export const ADVISED = 'clearinghouse.advice-recorded.v1';
/** Never a party: neither the requester nor a provider learns of it. */
const COMMITTEE: Audience = { levels: ['experts', 'committee'], parties: [] };

/** Who asked, why, and the advice stay in the referral's own history, whose readers are the Committee's. */
const ASKED = 'referral-asked';
const ADVICE_GIVEN = 'advice-given';
type Kept =
  | { readonly type: typeof ASKED; readonly data: Referral }
  | { readonly type: typeof ADVICE_GIVEN; readonly data: NonNullable<Referral['advice']> };

/** The referral after `event`; published events repeat what is kept. */
export function evolveReferral(referral: Referral | undefined, event: { readonly type: string }): Referral | undefined {
  const kept = event as Kept; // other types fall through
  if (kept.type === ASKED) return kept.data;
  return kept.type === ADVICE_GIVEN && referral ? { ...referral, advice: kept.data } : referral;
}

export function refer(requestId: RequestId, { by, role }: Actor, why: string, askedAt: Instant) {
  const state: Referral = { requestId, askedBy: by, askedAt, why };
  const told = { type: REFERRED, data: { requestId, by }, audience: COMMITTEE, by, role };
  return { state, events: [{ type: ASKED, data: state, by, role }, told] };
}

/** @throws REFERRAL.WRONG_STATE when there is advice already */
export function advise(id: string, referral: Referral, text: string, { by, role }: Actor, at: Instant) {
  if (referral.advice) throw new CodedError('REFERRAL.WRONG_STATE', { advisedAt: referral.advice.at });
  const advice = { text, at };
  const data = { requestId: referral.requestId, referralId: id, by };
  const told = { type: ADVISED, data, audience: COMMITTEE, by, role };
  return { state: { ...referral, advice }, events: [{ type: ADVICE_GIVEN, data: advice, by, role }, told] };
}

/** Steps wait for advice only where the procedure says so; clocks never do. @throws REQUEST.REFERRED */
export function assertNoPause({ referralPauses }: Pick<Procedure, 'referralPauses'>, openReferrals: number): void {
  if (referralPauses && openReferrals > 0) throw new CodedError('REQUEST.REFERRED');
}

type View = AnswerOf<typeof listReferrals>['items'][number];

export function referralView(id: string, version: number, { advice, ...asked }: Referral): View {
  const view = { id, version, ...asked };
  if (!advice) return { ...view, status: 'with-the-working-group' };
  return { ...view, status: 'advised', advice: advice.text, advisedAt: advice.at };
}
