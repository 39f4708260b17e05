import { z } from 'zod';
import { ReferralIdSchema, RequestIdSchema } from '../ids.js';
import { text } from '../text.js';
import { InstantSchema } from '../time.js';
import { operation } from './operation.js';
import { Changed, Nothing } from './shapes.js';
import { byId } from './step.js';

const record = { service: 'requests', query: Nothing } as const;

/** Committee level: who asked, why, and the advice. No part of the request itself, so nothing of it betrays a referral. */
export const ReferralView = z.strictObject({
  id: ReferralIdSchema,
  version: z.int().min(1),
  requestId: RequestIdSchema,
  askedBy: z.string(),
  askedAt: InstantSchema,
  why: z.string(),
  status: z.enum(['with-the-working-group', 'advised']),
  advice: z.string().optional(),
  advisedAt: InstantSchema.optional(),
});
export type ReferralView = z.output<typeof ReferralView>;
export const referToWorkingGroup = operation({
  ...record,
  id: 'refer-to-working-group',
  method: 'POST',
  path: '/requests/:id/referrals',
  summary: 'Ask, as a member of the Committee and at any step, that the request be referred to the Working Group',
  params: byId,
  body: z.strictObject({ why: text(4000) }),
  status: 201,
  answer: Changed,
  kind: 'create',
  errors: ['REQUEST.NOT_FOUND', 'REQUEST.WRONG_STATE'],
});
export const recordAdvice = operation({
  ...record,
  id: 'record-advice',
  method: 'POST',
  path: '/requests/:id/referrals/:referralId/advice',
  summary: 'Record the advice of the Working Group',
  params: byId.extend({ referralId: ReferralIdSchema }),
  body: z.strictObject({ advice: text(4000) }),
  status: 200,
  answer: Changed,
  kind: 'change',
  errors: ['REFERRAL.NOT_FOUND', 'REFERRAL.WRONG_STATE'],
});
export const listReferrals = operation({
  ...record,
  id: 'list-referrals',
  method: 'GET',
  path: '/requests/:id/referrals',
  summary: 'Referrals of one request to the Working Group, in the order in which they were asked for',
  params: byId,
  body: Nothing,
  status: 200,
  answer: z.strictObject({ items: z.array(ReferralView) }),
  kind: 'list',
  errors: ['REQUEST.NOT_FOUND'],
});
