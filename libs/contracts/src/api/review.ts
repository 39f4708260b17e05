import { z } from 'zod';
import type { ErrorCode } from '../errors.js';
import { NeedItemIdSchema, ProgrammeIdSchema } from '../ids.js';
import { text } from '../text.js';
import { onEntry, REVIEWING } from './matching.js';
import { operation } from './operation.js';
import { Changed, Nothing } from './shapes.js';

/** A step on one entry of a list: `POST /suggestions/:itemId/:programmeId/<step>` over the version that was read. */
const step = <B extends z.ZodType>(
  id: string,
  path: string,
  summary: string,
  body: B,
  errors: readonly ErrorCode[] = REVIEWING,
) =>
  operation({
    ...{ id, service: 'matching', method: 'POST', path: `/suggestions/:itemId/:programmeId/${path}`, summary },
    ...{ params: onEntry, query: Nothing, body, status: 200, answer: Changed, kind: 'change', errors },
  });
const ofRequester = ['SUGGESTION.NOT_FOUND', 'SUGGESTION.WRONG_STATE'] as const;

/** Calling it again while it is held prolongs it: a sign of life of whoever works on it. */
export const takeSuggestion = step('take-suggestion', 'take', 'Take a suggestion for review, for a while', Nothing);
export const releaseSuggestion = step('release-suggestion', 'release', 'Give a taken suggestion back', Nothing);
export const questionSuggestion = step(
  'question-suggestion',
  'question',
  'Note that something has to be found out first; the note is private to experts',
  z.strictObject({ note: text(2000) }),
);
export const forwardSuggestion = step(
  'forward-suggestion',
  'forward',
  'Ask a colleague for a second opinion',
  z.strictObject({ to: z.string().min(1).max(200), note: text(2000).optional() }),
);
export const wishForSuggestion = step(
  'wish-for-suggestion',
  'wish',
  'Say that the requester would like to hear more of a programme',
  Nothing,
  ofRequester,
);
export const declineSuggestion = step(
  'decline-suggestion',
  'decline',
  'Say that the requester does not want a programme; seen by experts only',
  z.strictObject({ reason: text(2000).optional() }),
  ofRequester,
);
export const undoDecision = step(
  'undo-decision',
  'undo',
  'Take the last decision back, until somebody has acted on it',
  Nothing,
  [...REVIEWING, 'SUGGESTION.ACTED_ON'],
);
export const recuseReviewer = operation({
  id: 'recuse-reviewer',
  service: 'matching',
  method: 'POST',
  path: '/suggestions/:itemId/recuse',
  summary: 'Take no part in the review of one item',
  params: z.strictObject({ itemId: NeedItemIdSchema }),
  query: Nothing,
  body: Nothing,
  status: 200,
  answer: Changed,
  kind: 'change',
  errors: ['SUGGESTION.NOT_FOUND'],
});

const Decision = z.strictObject({
  itemId: NeedItemIdSchema,
  programmeId: ProgrammeIdSchema,
  version: z
    .int()
    .min(1)
    .describe('Of the list as it was read; decisions of this call on the same list count as known.'),
  decision: z.enum(['put-forward', 'set-aside']),
  reason: text(2000).optional().describe('Why it is set aside; needed there.'),
});
export const decideMany = operation({
  id: 'decide-many',
  service: 'matching',
  method: 'POST',
  path: '/suggestions/decide',
  summary: 'Decide on several suggestions; each is decided or refused by itself, and the answer says which',
  params: Nothing,
  query: Nothing,
  body: z.strictObject({
    decisions: z
      .array(Decision.refine((each) => each.decision === 'put-forward' || each.reason, 'needs a reason'))
      .min(1)
      .max(100),
  }),
  status: 200,
  answer: z.strictObject({
    results: z.array(
      z.strictObject({
        itemId: NeedItemIdSchema,
        programmeId: ProgrammeIdSchema,
        outcome: z.enum(['done', 'refused']),
        version: z.int().optional().describe('Of the list afterwards.'),
        code: z.string().optional().describe('Why it was refused.'),
      }),
    ),
  }),
  kind: 'create',
  errors: [],
});
