import { z } from 'zod';
import { NeedItemIdSchema, ProgrammeIdSchema } from '../ids.js';
import { NeedItemFields } from '../need-item.js';
import { PartyCodeSchema } from '../party.js';
import { ProgrammeSchema } from '../programme.js';
import { ReasonSchema, SuggestionSchema } from '../suggestion.js';
import { onEntry } from './matching.js';
import { operation } from './operation.js';
import { Nothing } from './shapes.js';

/** One field changed, as a code with parameters. Changes of one answer belong together. */
const ChangeView = z.strictObject({ reason: ReasonSchema, days: z.int().describe('By how many days; 0 where none.') });

/** Why a programme does not fit an item, and the smallest change on either side that makes it fit; null: none on that side. */
export const WhyNotView = z.strictObject({
  itemId: NeedItemIdSchema,
  programmeId: ProgrammeIdSchema,
  provider: PartyCodeSchema,
  providerName: z.string(),
  programmeTitle: z.string(),
  fits: z.boolean(),
  failed: z.array(ReasonSchema),
  onProgramme: z.array(ChangeView).nullable(),
  onNeed: z.array(ChangeView).nullable(),
  score: z.int().optional().describe('Experts only.'),
  raises: z
    .array(z.strictObject({ change: ChangeView, score: z.int(), gain: z.int() }))
    .optional()
    .describe('For one that fits: single changes that would raise the score. Experts only.'),
});
export type WhyNotView = z.output<typeof WhyNotView>;

export const explainWhyNot = operation({
  id: 'explain-why-not',
  service: 'matching',
  method: 'GET',
  path: '/suggestions/:itemId/:programmeId/why-not',
  summary: 'Why a programme does not fit a need item, and what would change it',
  params: onEntry,
  query: Nothing,
  body: Nothing,
  status: 200,
  answer: WhyNotView,
  kind: 'read',
  errors: ['SUGGESTION.NOT_FOUND', 'PROGRAMME.NOT_FOUND'],
});
export const findNearest = operation({
  id: 'find-nearest',
  service: 'matching',
  method: 'GET',
  path: '/suggestions/:itemId/nearest',
  summary: 'The programme that the smallest change of its own would make fit a need item',
  params: z.strictObject({ itemId: NeedItemIdSchema }),
  query: Nothing,
  body: Nothing,
  status: 200,
  answer: z.strictObject({ nearest: WhyNotView.nullable() }),
  kind: 'read',
  errors: ['SUGGESTION.NOT_FOUND'],
});

/** Nothing of it is stored. */
export const tryNeed = operation({
  id: 'try-need',
  service: 'matching',
  method: 'POST',
  path: '/what-if/needs',
  summary: 'Which programmes could meet a need that does not exist yet',
  params: Nothing,
  query: Nothing,
  body: z.strictObject({
    requester: PartyCodeSchema,
    need: NeedItemFields.pick({
      ...{ area: true, field: true, assistanceType: true, from: true, by: true },
      ...{ languages: true, forms: true, budgetUsd: true },
    }),
  }),
  status: 200,
  answer: z.strictObject({
    entries: z.array(
      SuggestionSchema.omit({ status: true })
        .partial({ score: true, factors: true })
        .extend({ providerName: z.string() }),
    ),
    none: z.array(ReasonSchema).optional().describe('How many programmes failed which rule. Experts only.'),
  }),
  kind: 'read',
  errors: ['MATCH.INPUT_INVALID', 'ACCESS.FORBIDDEN'],
});
export const tryProgramme = operation({
  id: 'try-programme',
  service: 'matching',
  method: 'POST',
  path: '/what-if/programmes',
  summary: 'Which need items a programme that does not exist yet could meet; a provider sees how many',
  params: Nothing,
  query: Nothing,
  body: ProgrammeSchema,
  status: 200,
  answer: z.strictObject({
    circulatedItems: z
      .union([z.int().min(3), z.literal('fewer than 3')])
      .describe('Of those circulated to the provider.')
      .optional(),
    items: z
      .array(z.strictObject({ itemId: NeedItemIdSchema, score: z.int() }))
      .optional()
      .describe('Every open item that it fits, in the order of the ids. Experts only.'),
  }),
  kind: 'read',
  errors: ['MATCH.INPUT_INVALID', 'ACCESS.FORBIDDEN'],
});
