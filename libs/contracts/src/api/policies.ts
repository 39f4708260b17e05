import { z } from 'zod';
import { NeedItemIdSchema, PolicyIdSchema, ProgrammeIdSchema } from '../ids.js';
import { text } from '../text.js';
import { InstantSchema } from '../time.js';
import { operation } from './operation.js';
import { Changed, Nothing } from './shapes.js';

/** What may be decided about matching and its review. A version is never changed: a change is a new version. */
export const PolicyDraft = z.strictObject({
  title: text(200),
  weights: z.record(z.string(), z.number()).describe('Whole numbers of 0 or more for each factor, not all 0.'),
  keep: z.number().describe('Entries of a list: 1 to 1000.'),
  fourEyes: z.boolean().default(false).describe('Whether two reviewers have to put a suggestion forward.'),
  undoMinutes: z.int().min(0).max(10_080).default(10).describe('How long a decision may be undone.'),
  lockMinutes: z
    .int()
    .min(1)
    .max(240)
    .default(15)
    .describe('How long a taken suggestion is held without a sign of life.'),
});
export type PolicyDraft = z.output<typeof PolicyDraft>;

export const PolicyView = PolicyDraft.extend({
  id: PolicyIdSchema,
  version: z.int().min(1),
  state: z.enum(['draft', 'active', 'retired']),
  draftedBy: z.string().nullable().describe('Null: came with the software.'),
  draftedAt: InstantSchema.nullable(),
});
export type PolicyView = z.output<typeof PolicyView>;

const onPolicy = z.strictObject({ policyId: PolicyIdSchema });

export const draftPolicy = operation({
  id: 'draft-policy',
  service: 'matching',
  method: 'POST',
  path: '/policies',
  summary: 'Write a new version of the matching policy; nothing is switched on by it',
  params: Nothing,
  query: Nothing,
  body: PolicyDraft,
  status: 201,
  answer: Changed,
  kind: 'create',
  errors: ['POLICY.INVALID'],
});
export const listPolicies = operation({
  id: 'list-policies',
  service: 'matching',
  method: 'GET',
  path: '/policies',
  summary: 'Versions of the matching policy',
  params: Nothing,
  query: Nothing,
  body: Nothing,
  status: 200,
  answer: z.strictObject({ items: z.array(PolicyView) }),
  kind: 'list',
  errors: [],
});
export const readPolicy = operation({
  id: 'read-policy',
  service: 'matching',
  method: 'GET',
  path: '/policies/:policyId',
  summary: 'One version of the matching policy',
  params: onPolicy,
  query: Nothing,
  body: Nothing,
  status: 200,
  answer: PolicyView,
  kind: 'read',
  errors: ['POLICY.NOT_FOUND'],
});
/** Lists follow as they are matched; a run computes all of them. */
export const activatePolicy = operation({
  id: 'activate-policy',
  service: 'matching',
  method: 'POST',
  path: '/policies/:policyId/activate',
  summary: 'Match and review by this version from now on',
  params: onPolicy,
  query: Nothing,
  body: Nothing,
  status: 200,
  answer: Changed,
  kind: 'change',
  errors: ['POLICY.NOT_FOUND'],
});

const ids = z.array(ProgrammeIdSchema);
const sums = { items: z.int(), changed: z.int(), entered: z.int(), left: z.int(), moved: z.int() };
export const comparePolicy = operation({
  id: 'compare-policy',
  service: 'matching',
  method: 'GET',
  path: '/policies/:policyId/comparison',
  summary: 'Shadow run: how the lists would differ under this version',
  params: onPolicy,
  query: z.strictObject({ limit: z.coerce.number().int().min(1).max(1000).default(200) }),
  body: Nothing,
  status: 200,
  answer: z.strictObject({
    active: z.string(),
    draft: z.string(),
    items: z.int(),
    differences: z
      .array(
        z.strictObject({
          itemId: NeedItemIdSchema,
          region: z.string(),
          entered: ids,
          left: ids,
          moved: z.array(z.strictObject({ programmeId: ProgrammeIdSchema, from: z.int(), to: z.int() })),
        }),
      )
      .describe('The first ones, by item id, at most `limit`; the sums by region are over all.'),
    byRegion: z.array(z.strictObject({ region: z.string(), ...sums })),
  }),
  kind: 'read',
  errors: ['POLICY.NOT_FOUND'],
});
