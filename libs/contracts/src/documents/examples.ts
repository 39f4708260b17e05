import { ARCHIVE_BANNER } from '../api/index.js';
import { OFFERS_EXAMPLES } from './examples-of-offers.js';
import { MATCHING_EXAMPLES } from './matching-examples.js';
import { INTAKE_EXAMPLES } from './intake-examples.js';
import { CHECKPOINT, CHECKPOINT_SUMMARY, VERIFICATION } from './example-audit.js';
import {
  BATCH,
  BATCH_VIEW,
  BRIEFING,
  DRAFT,
  LETTER,
  PROGRAMME,
  PROGRAMME_VIEW,
  REPLY,
  REPLY_LINE,
  REQUEST,
  SUGGESTIONS,
} from './example-records.js';
import { PROCEDURE_EXAMPLES } from './examples-of-the-procedure.js';

export interface Example {
  readonly body?: unknown;
  readonly answer: unknown;
}
const page = (item: unknown) => ({ items: [item], next: null });
const letter = { id: 'r-0a1b2c:XAA:follow-up-inquiry', version: 2 };
const SENT = { on: '2026-03-09', reference: 'SCA/1/26 (14)' };
const request = { id: 'r-0a1b2c', version: 3 };
const why = { body: { why: 'Note verbale of 20 February 2026' }, answer: request };

/** One example of every operation, by id; a test reads each by the schemas of its operation. */
export const EXAMPLES: Readonly<Record<string, Example>> = {
  'draft-request': { body: DRAFT, answer: { id: 'r-0a1b2c', version: 1 } },
  'submit-new-request': { body: DRAFT, answer: { id: 'r-0a1b2c', version: 1 } },
  'edit-draft': { body: DRAFT, answer: { id: 'r-0a1b2c', version: 2 } },
  'submit-request': why,
  'register-request': why,
  'authenticate-request': why,
  'acknowledge-request': why,
  'circulate-request': { body: { addressees: 'all' }, answer: request },
  'post-summary': why,
  'withdraw-request': why,
  ...PROCEDURE_EXAMPLES,
  ...INTAKE_EXAMPLES,
  'list-requests': { answer: page(REQUEST) },
  'read-request': { answer: REQUEST },
  'read-request-history': {
    answer: {
      entries: [
        {
          ...{ sequence: 1, type: 'clearinghouse.request-submitted.v1', at: '2026-02-20T15:00:00.000Z' },
          ...{ by: 'person-7', role: 'permanent-mission' },
        },
      ],
    },
  },
  'record-programme': { body: PROGRAMME, answer: { id: 'p-9f8e7d', version: 1 } },
  'change-programme': { body: PROGRAMME, answer: { id: 'p-9f8e7d', version: 2 } },
  'retire-programme': { body: { why: 'Replaced' }, answer: { id: 'p-9f8e7d', version: 3 } },
  'list-programmes': { answer: page(PROGRAMME_VIEW) },
  'read-programme': { answer: PROGRAMME_VIEW },
  'reply-to-request': { body: { provider: 'ORG-K', lines: [REPLY_LINE] }, answer: { id: REPLY.id, version: 1 } },
  'list-replies': { answer: page(REPLY) },
  ...OFFERS_EXAMPLES,
  'list-suggestions': { answer: page(SUGGESTIONS) },
  'read-suggestions': { answer: SUGGESTIONS },
  'put-forward': { answer: { id: 'r-0a1b2c:1', version: 3 } },
  'set-aside': { body: { reason: 'The programme ends next month' }, answer: { id: 'r-0a1b2c:1', version: 3 } },
  'match-again': { answer: { items: 90 } },
  ...MATCHING_EXAMPLES,
  // Records of the archive bear real names and are never repeated elsewhere.
  'browse-archive-requests': { answer: { banner: ARCHIVE_BANNER, items: [] } },
  'browse-archive-providers': { answer: { banner: ARCHIVE_BANNER, items: [] } },
  'list-letters': { answer: page(LETTER) },
  'read-letter': { answer: LETTER },
  'edit-letter': { body: { subject: LETTER.subject, body: LETTER.body }, answer: letter },
  'send-letter': { body: SENT, answer: letter },
  'discard-letter': { body: { why: 'The State has answered already' }, answer: letter },
  'list-briefings': { answer: page(BRIEFING) },
  'read-briefing': { answer: BRIEFING },
  'edit-briefing': { body: { text: BRIEFING.text }, answer: { id: BRIEFING.id, version: 2 } },
  'issue-briefing': { body: SENT, answer: { id: BRIEFING.id, version: 3 } },
  'import-requests': { body: BATCH, answer: BATCH_VIEW },
  'read-import-of-requests': { answer: { ...BATCH_VIEW, status: 'applied', applied: 1 } },
  'import-programmes': {
    body: { source: 'register-2026', rows: [{ key: 'row-1', line: 2, fields: PROGRAMME }] },
    answer: BATCH_VIEW,
  },
  'read-import-of-programmes': { answer: { ...BATCH_VIEW, status: 'applied', applied: 1 } },
  'follow-live-updates': {
    answer: { type: 'clearinghouse.request-circulated.v1', id: 'r-0a1b2c', version: 1773046800000 },
  },
  'list-parked-events': {
    answer: {
      items: [
        {
          ...{
            topic: 'requests',
            subject: 'r-0a1b2c',
            since: '2026-03-09T09:00:00.000Z',
            errorCode: 'SERVICE.INTERNAL',
          },
          ...{ attempts: 5, position: '0:17', waiting: 2, redriving: false },
        },
      ],
    },
  },
  'redrive-parked-events': { body: { topic: 'requests', subject: 'r-0a1b2c' }, answer: { redriven: 3 } },
  'list-checkpoints': { answer: page(CHECKPOINT_SUMMARY) },
  'read-checkpoint': { answer: CHECKPOINT },
  'make-checkpoint': { answer: { made: 1, last: CHECKPOINT_SUMMARY } },
  'verify-history': { answer: VERIFICATION },
  'republish-events': { answer: { aggregates: 12, events: 84 } },
};
