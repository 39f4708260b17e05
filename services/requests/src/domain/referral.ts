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

export const refer = (requestId: RequestId, { by, role }: Actor, why: string, askedAt: Instant) => ({
  state: { requestId, askedBy: by, askedAt, why } satisfies Referral,
  events: [{ type: REFERRED, data: { requestId, by }, audience: COMMITTEE, by, role }],
});

/** @throws REFERRAL.WRONG_STATE when there is advice already */
export function advise(id: string, referral: Referral, text: string, { by, role }: Actor, at: Instant) {
  if (referral.advice) throw new CodedError('REFERRAL.WRONG_STATE', { advisedAt: referral.advice.at });
  const data = { requestId: referral.requestId, referralId: id, by };
  return {
    state: { ...referral, advice: { text, at } } satisfies Referral,
    events: [{ type: ADVISED, data, audience: COMMITTEE, by, role }],
  };
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
