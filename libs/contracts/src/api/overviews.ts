import { z } from 'zod';
import { NeedItemIdSchema, OverviewIdSchema, PolicyIdSchema, ProgrammeIdSchema } from '../ids.js';
import { PartyCodeSchema } from '../party.js';
import { ReasonSchema } from '../suggestion.js';
import { InstantSchema, LocalDateSchema } from '../time.js';
import { REVIEWING } from './matching.js';
import { operation } from './operation.js';
import { Changed, Nothing, PageQuery, pageOf } from './shapes.js';

export const OVERVIEW_STATES = ['running', 'completed', 'cancelled', 'interrupted'] as const;

/** A working paper of the review desk on all open items at once. Nothing in it orders requesters. */
export const OverviewView = z.strictObject({
  id: OverviewIdSchema,
  version: z.int().min(1),
  state: z.enum(OVERVIEW_STATES).describe('Interrupted: it was begun as often as it may be and never ended.'),
  policyId: PolicyIdSchema,
  asOf: LocalDateSchema.describe('The day for which programmes and needs were compared.'),
  startedBy: z.string(),
  startedAt: InstantSchema,
  endedAt: InstantSchema.nullable(),
  seconds: z.int().describe('After so long it ends with what it has.'),
  attempts: z.int().describe('How often it was begun: more than once after a crash.'),
  result: z
    .strictObject({
      items: z.int(),
      lines: z.int(),
      unserved: z.int(),
      finished: z.boolean().describe('False: time or steps ended the work; the stages say how far it came.'),
      stages: z.array(
        z.strictObject({
          stage: z.enum(['served', 'balance', 'worst-off', 'total-score']),
          ...{ reached: z.int(), bound: z.int(), gap: z.number() },
        }),
      ),
      regions: z.array(z.strictObject({ region: z.string(), items: z.int(), served: z.int() })),
    })
    .nullable()
    .describe('Whole, or not there.'),
});
export type OverviewView = z.output<typeof OverviewView>;

/** One item of an overview: the programme that could take it, or why there is none and what to relax. */
export const OverviewLine = z.strictObject({
  itemId: NeedItemIdSchema,
  suggested: z
    .strictObject({
      programmeId: ProgrammeIdSchema,
      provider: PartyCodeSchema,
      providerName: z.string(),
      programmeTitle: z.string(),
      score: z.int(),
    })
    .optional(),
  unserved: ReasonSchema.optional(),
});
export type OverviewLine = z.output<typeof OverviewLine>;

const onOverview = z.strictObject({ overviewId: OverviewIdSchema });

export const startOverview = operation({
  id: 'start-overview',
  service: 'matching',
  method: 'POST',
  path: '/overviews',
  summary: 'Ask for the possible coverage of all open items at once, under stated capacities',
  params: Nothing,
  query: Nothing,
  body: z.strictObject({
    seconds: z.int().min(1).max(600).default(60).describe('Ends with what it has after so long.'),
    steps: z.int().min(1).max(10_000_000_000).optional().describe('Or after so many steps, whatever the machine.'),
  }),
  status: 202,
  answer: Changed,
  kind: 'create',
  errors: [],
});
export const listOverviews = operation({
  id: 'list-overviews',
  service: 'matching',
  method: 'GET',
  path: '/overviews',
  summary: 'Overviews of possible coverage, the latest first',
  params: Nothing,
  query: PageQuery,
  body: Nothing,
  status: 200,
  answer: pageOf(OverviewView),
  kind: 'list',
  errors: ['HTTP.BAD_CURSOR'],
});
export const readOverview = operation({
  id: 'read-overview',
  service: 'matching',
  method: 'GET',
  path: '/overviews/:overviewId',
  summary: 'One overview: how far it is, or what came out, with the gap to the best of each stage',
  params: onOverview,
  query: Nothing,
  body: Nothing,
  status: 200,
  answer: OverviewView,
  kind: 'read',
  errors: ['OVERVIEW.NOT_FOUND'],
});
export const listOverviewLines = operation({
  id: 'list-overview-lines',
  service: 'matching',
  method: 'GET',
  path: '/overviews/:overviewId/lines',
  summary: 'The items of a completed overview, in the order of their ids',
  params: onOverview,
  query: PageQuery,
  body: Nothing,
  status: 200,
  answer: pageOf(OverviewLine),
  kind: 'list',
  errors: ['OVERVIEW.NOT_FOUND', 'OVERVIEW.WRONG_STATE', 'HTTP.BAD_CURSOR'],
});
export const cancelOverview = operation({
  id: 'cancel-overview',
  service: 'matching',
  method: 'POST',
  path: '/overviews/:overviewId/cancel',
  summary: 'End an overview that is under way; nothing of it is kept',
  params: onOverview,
  query: Nothing,
  body: Nothing,
  status: 200,
  answer: Changed,
  kind: 'change',
  errors: ['OVERVIEW.NOT_FOUND', 'OVERVIEW.WRONG_STATE'],
});
/** Over the version of the list of the item. The programme is on that list afterwards, held by the reviewer; no more happens by it. */
export const takeOverviewLine = operation({
  id: 'take-overview-line',
  service: 'matching',
  method: 'POST',
  path: '/overviews/:overviewId/lines/:itemId/take',
  summary: 'Take the line of an overview as a suggestion to review, whether or not it is among the best of its list',
  params: z.strictObject({ overviewId: OverviewIdSchema, itemId: NeedItemIdSchema }),
  query: Nothing,
  body: Nothing,
  status: 200,
  answer: Changed,
  kind: 'change',
  errors: ['OVERVIEW.NOT_FOUND', 'OVERVIEW.WRONG_STATE', 'OVERVIEW.LINE_OUTDATED', ...REVIEWING],
});
