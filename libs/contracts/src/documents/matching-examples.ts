import { ITEM, PROGRAMME, REASON } from './example-records.js';

const changed = { answer: { id: 'r-0a1b2c:1', version: 3 } };
const entry = { programmeId: 'p-9f8e7d', provider: 'ORG-K', programmeTitle: 'Licensing academy' } as const;
const named = { ...entry, providerName: 'Organization K (fictitious)' } as const;

const EXPIRED = {
  ...{ code: 'time.ends-too-early', params: { starts: '2026-08-01', validUntil: '2026-06-30' } },
  fields: ['programme.validUntil'],
} as const;
const EXTEND = {
  ...{ code: 'valid-until.extend', params: { from: '2026-06-30', to: '2026-08-01' } },
  fields: ['programme.validUntil'],
} as const;
const WHY_NOT = {
  ...{ itemId: 'r-0a1b2c:1', ...named, fits: false, failed: [EXPIRED] },
  onProgramme: [{ reason: EXTEND, days: 32 }],
  onNeed: null,
} as const;

const WEIGHTS = {
  ...{ coverage: 40, specificity: 15, timing: 15, language: 10, form: 5 },
  ...{ capacity: 5, proximity: 5, funding: 5, experience: 0 },
} as const;
const POLICY = {
  ...{ title: 'More weight on language', weights: WEIGHTS, keep: 10 },
  ...{ fourEyes: true, undoMinutes: 10, lockMinutes: 15 },
} as const;
const POLICY_VIEW = {
  ...{ ...POLICY, id: 'pol-77', version: 1, state: 'draft', draftedBy: 'person-3' },
  draftedAt: '2026-03-02T09:30:00.000Z',
} as const;

const RUN = {
  ...{ id: 'run-5d', version: 1, state: 'running', policyId: 'p1', startedBy: 'person-3' },
  ...{ startedAt: '2026-03-02T09:30:00.000Z', finishedAt: null, items: 90, done: 50, changed: 12, passed: 1 },
  chunks: { all: 2, done: 1 },
} as const;
const run = { answer: { id: 'run-5d', version: 2 } };

const OVERVIEW = {
  ...{ id: 'ov-3c', version: 3, state: 'completed', policyId: 'p1', asOf: '2026-03-02', startedBy: 'person-3' },
  ...{ startedAt: '2026-03-02T09:30:00.000Z', endedAt: '2026-03-02T09:30:04.000Z', seconds: 60, attempts: 1 },
  result: {
    ...{ items: 1, lines: 1, unserved: 0, finished: true },
    stages: [{ stage: 'served', reached: 1, bound: 1, gap: 0 }],
    regions: [{ region: 'African', items: 1, served: 1 }],
  },
} as const;

/** Examples of the operations of the review desk, the engine, its policies and its runs. */
export const MATCHING_EXAMPLES = {
  'take-suggestion': changed,
  'release-suggestion': changed,
  'question-suggestion': { body: { note: 'Does it take place in French?' }, ...changed },
  'forward-suggestion': { body: { to: 'person-4', note: 'You know the region' }, ...changed },
  'undo-decision': changed,
  'recuse-reviewer': changed,
  'wish-for-suggestion': changed,
  'decline-suggestion': { body: { reason: 'We have a course of our own by now' }, ...changed },
  'decide-many': {
    body: {
      decisions: [{ itemId: 'r-0a1b2c:1', programmeId: 'p-9f8e7d', version: 2, decision: 'put-forward' }],
    },
    answer: { results: [{ itemId: 'r-0a1b2c:1', programmeId: 'p-9f8e7d', outcome: 'done', version: 3 }] },
  },
  'explain-why-not': { answer: WHY_NOT },
  'find-nearest': { answer: { nearest: WHY_NOT } },
  'try-need': {
    body: {
      requester: 'XAA',
      need: { area: ITEM.area, field: ITEM.field, assistanceType: ITEM.assistanceType, by: '2026-12-31' },
    },
    answer: { entries: [{ ...named, coverage: 'covers', reasons: [REASON] }] },
  },
  'try-programme': { body: PROGRAMME, answer: { circulatedItems: 'fewer than 3' } },
  'suggest-coalitions': {
    answer: {
      coalitions: [
        {
          partners: [{ ...named, role: 'lead', items: ['r-0a1b2c:1'] }],
          funding: { code: 'coalition.funding-not-identified' },
          ...{ covered: ['r-0a1b2c:1'], score: 812, overlap: 0 },
        },
      ],
      ...{ without: [], exact: true, bound: { covered: 1, score: 812 }, gap: { covered: 0, score: 0 } },
    },
  },
  'start-overview': { body: { seconds: 60 }, answer: { id: 'ov-3c', version: 1 } },
  'list-overviews': { answer: { items: [OVERVIEW], next: null } },
  'read-overview': { answer: OVERVIEW },
  'list-overview-lines': {
    answer: { items: [{ itemId: 'r-0a1b2c:1', suggested: { ...named, score: 812 } }], next: null },
  },
  'cancel-overview': { answer: { id: 'ov-3c', version: 3 } },
  'take-overview-line': changed,
  'read-figures': {
    answer: {
      ...{ asOf: '2026-03-02T09:30:00.000Z', openItems: 90 },
      timeToFirstSuggestion: { count: 88, medianHours: 2 },
      timeToFirstReply: { count: 'fewer than 3', medianHours: null },
      longestOpenDays: 210,
      areasWithoutProgrammes: [{ area: 'OP10.interdiction', items: 'fewer than 3' }],
      programmesNotYetRequested: 14,
    },
  },
  'draft-policy': { body: POLICY, answer: { id: 'pol-77', version: 1 } },
  'list-policies': { answer: { items: [POLICY_VIEW] } },
  'read-policy': { answer: POLICY_VIEW },
  'activate-policy': { answer: { id: 'pol-77', version: 1 } },
  'compare-policy': {
    answer: {
      ...{ active: 'p1', draft: 'pol-77', items: 90 },
      differences: [
        {
          ...{ itemId: 'r-0a1b2c:1', region: 'African', entered: ['p-9f8e7d'], left: [] },
          moved: [{ programmeId: 'p-1a2b3c', from: 1, to: 2 }],
        },
      ],
      byRegion: [{ region: 'African', items: 40, changed: 1, entered: 1, left: 0, moved: 1 }],
    },
  },
  'start-match-run': { answer: { id: 'run-5d', version: 1 } },
  'list-match-runs': { answer: { items: [RUN], next: null } },
  'read-match-run': { answer: RUN },
  'pause-match-run': run,
  'resume-match-run': run,
  'cancel-match-run': run,
  'list-failed-matches': {
    answer: {
      items: [
        {
          ...{ key: 'r-0a1b2c:1', queue: 'match-item', reason: 'the programme p-1 is not here yet', attempts: 3 },
          failedAt: '2026-03-02T09:30:00.000Z',
        },
      ],
    },
  },
  'redrive-failed-matches': { answer: { redriven: 1 } },
} as const;
