import { z } from 'zod';
import { NeedItemIdSchema, ProgrammeIdSchema, RequestIdSchema } from '../ids.js';
import { PartyCodeSchema } from '../party.js';
import { ReasonSchema } from '../suggestion.js';
import { InstantSchema } from '../time.js';
import { AREAS } from '../vocabulary.js';
import { operation } from './operation.js';
import { Nothing } from './shapes.js';

const read = <Q extends z.ZodType, A extends z.ZodType>(
  id: string,
  path: string,
  summary: string,
  query: Q,
  answer: A,
) =>
  operation({
    ...{ id, service: 'matching', method: 'GET', path, summary, params: Nothing, query, body: Nothing },
    ...{ status: 200, answer, kind: 'read', errors: [] },
  });

const itemIds = z.array(NeedItemIdSchema);
const Coalition = z.strictObject({
  partners: z.array(
    z.strictObject({
      programmeId: ProgrammeIdSchema,
      provider: PartyCodeSchema,
      providerName: z.string(),
      programmeTitle: z.string(),
      role: z.enum(['lead', 'implementer']),
      items: itemIds,
    }),
  ),
  funding: ReasonSchema.describe('Funding is not identified until a provider itself takes the role.'),
  covered: itemIds,
  score: z.int(),
  overlap: z.int(),
});
const covered = z.strictObject({ covered: z.int(), score: z.int() });
export const suggestCoalitions = operation({
  id: 'suggest-coalitions',
  service: 'matching',
  method: 'GET',
  path: '/coalitions/:requestId',
  summary: 'Up to three programmes that could complement each other for one request',
  params: z.strictObject({ requestId: RequestIdSchema }),
  query: z.strictObject({ regionalPartner: z.enum(['yes', 'no']).default('no') }),
  body: Nothing,
  status: 200,
  answer: z.strictObject({
    coalitions: z.array(Coalition),
    without: itemIds.describe('Items that no programme fits.'),
    exact: z.boolean(),
    bound: covered,
    gap: covered,
  }),
  kind: 'read',
  errors: ['SUGGESTION.NOT_FOUND'],
});

const FEW = z.literal('fewer than 3');
/** Half took no longer. Null where fewer than three requesters would be behind it. */
const Median = z.strictObject({ count: z.union([z.int().min(3), FEW]), medianHours: z.int().nullable() });
export const readFigures = read(
  'read-figures',
  '/figures',
  'Figures for the briefing; nothing is ranked, and what fewer than three requesters are behind is not shown',
  Nothing,
  z.strictObject({
    asOf: InstantSchema,
    openItems: z.union([z.int().min(3), FEW]),
    timeToFirstSuggestion: Median,
    timeToFirstReply: Median,
    longestOpenDays: z.int().nullable(),
    areasWithoutProgrammes: z.array(z.strictObject({ area: z.enum(AREAS), items: z.union([z.int().min(3), FEW]) })),
    programmesNotYetRequested: z.union([z.int().min(3), FEW]),
  }),
);
