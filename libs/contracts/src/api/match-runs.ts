import { z } from 'zod';
import { MatchRunIdSchema, PolicyIdSchema } from '../ids.js';
import { InstantSchema } from '../time.js';
import { operation } from './operation.js';
import { Changed, Nothing, PageQuery, pageOf } from './shapes.js';

export const RUN_STATES = ['running', 'paused', 'cancelled', 'completed'] as const;

/** Every open list computed again, under the policy that was active when it began. Each item is wholly old or wholly new. */
export const MatchRunView = z.strictObject({
  id: MatchRunIdSchema,
  version: z.int().min(1),
  state: z.enum(RUN_STATES),
  policyId: PolicyIdSchema,
  startedBy: z.string(),
  startedAt: InstantSchema,
  finishedAt: InstantSchema.nullable(),
  items: z.int().describe('Open items when it began.'),
  done: z.int(),
  changed: z.int().describe('Lists that are different now.'),
  passed: z.int().describe('Items closed meanwhile, computed under a newer policy, or left to a job of their own.'),
  chunks: z.strictObject({ all: z.int(), done: z.int() }),
});
export type MatchRunView = z.output<typeof MatchRunView>;

const onRun = z.strictObject({ runId: MatchRunIdSchema });
const turn = (id: string, path: string, summary: string) =>
  operation({
    ...{ id, service: 'matching', method: 'POST', path: `/match-runs/:runId/${path}`, summary, params: onRun },
    ...{ query: Nothing, body: Nothing, status: 200, answer: Changed, kind: 'change' },
    errors: ['RUN.NOT_FOUND', 'RUN.WRONG_STATE'],
  });

export const startMatchRun = operation({
  id: 'start-match-run',
  service: 'matching',
  method: 'POST',
  path: '/match-runs',
  summary: 'Compute every list again as a run that can be followed, paused and cancelled',
  params: Nothing,
  query: Nothing,
  body: Nothing,
  status: 202,
  answer: Changed,
  kind: 'create',
  errors: [],
});
export const listMatchRuns = operation({
  id: 'list-match-runs',
  service: 'matching',
  method: 'GET',
  path: '/match-runs',
  summary: 'Runs of the matching, the latest first',
  params: Nothing,
  query: PageQuery,
  body: Nothing,
  status: 200,
  answer: pageOf(MatchRunView),
  kind: 'list',
  errors: ['HTTP.BAD_CURSOR'],
});
export const readMatchRun = operation({
  id: 'read-match-run',
  service: 'matching',
  method: 'GET',
  path: '/match-runs/:runId',
  summary: 'One run: progress while it lasts, the report afterwards',
  params: onRun,
  query: Nothing,
  body: Nothing,
  status: 200,
  answer: MatchRunView,
  kind: 'read',
  errors: ['RUN.NOT_FOUND'],
});
export const pauseMatchRun = turn('pause-match-run', 'pause', 'Stop a run for now; what is done stays');
export const resumeMatchRun = turn('resume-match-run', 'resume', 'Go on with a paused run');
export const cancelMatchRun = turn('cancel-match-run', 'cancel', 'End a run; what is done stays');

export const listFailedMatches = operation({
  id: 'list-failed-matches',
  service: 'matching',
  method: 'GET',
  path: '/match-failures',
  summary: 'Items and chunks whose matching failed for good',
  params: Nothing,
  query: Nothing,
  body: Nothing,
  status: 200,
  answer: z.strictObject({
    items: z.array(
      z.strictObject({
        key: z.string(),
        queue: z.string(),
        reason: z.string(),
        attempts: z.int(),
        failedAt: z.string(),
      }),
    ),
  }),
  kind: 'list',
  errors: [],
});
export const redriveFailedMatches = operation({
  id: 'redrive-failed-matches',
  service: 'matching',
  method: 'POST',
  path: '/match-failures/redrive',
  summary: 'Try every failed matching again',
  params: Nothing,
  query: Nothing,
  body: Nothing,
  status: 202,
  answer: z.strictObject({ redriven: z.int() }),
  kind: 'create',
  errors: [],
});
