import { z } from 'zod';
import { InstantSchema } from '../time.js';
import { operation, SERVICES } from './operation.js';
import { Nothing, PageQuery, pageOf } from './shapes.js';

const ofService = z.strictObject({ service: z.enum(SERVICES) });
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'not a SHA-256 in hex');
const base64url = z.string().regex(/^[A-Za-z0-9_-]+$/);

/** How far the history of one aggregate had come, and what its state was. */
export const HistoryHead = z.strictObject({
  collection: z.string(),
  id: z.string(),
  version: z.int().min(1),
  sequence: z.int().min(0),
  hash: sha256.nullable().describe('Of the last entry; null when the history is older than the chain.'),
  state: sha256.describe('Of the state, as canonical JSON (RFC 8785).'),
});
export type HistoryHead = z.output<typeof HistoryHead>;

/** What is signed: the heads that moved since the checkpoint before, which is named by its hash. */
export const CheckpointBody = z.strictObject({
  installation: z.string(),
  service: z.enum(SERVICES),
  number: z.int().min(1),
  at: InstantSchema,
  previous: sha256.nullable().describe('Hash of the checkpoint before; null for the first.'),
  schemas: z.record(z.string(), z.int()).describe('Schema version by collection: states of another are not compared.'),
  heads: z.array(HistoryHead),
});
export type CheckpointBody = z.output<typeof CheckpointBody>;

const seal = {
  hash: sha256.describe('SHA-256 of the body as canonical JSON.'),
  publicKey: base64url.describe('Ed25519, raw, base64url.'),
  signature: base64url.describe('Ed25519 over the canonical JSON of the body.'),
};
export const Checkpoint = z.strictObject({ body: CheckpointBody, ...seal });
export type Checkpoint = z.output<typeof Checkpoint>;

export const CheckpointSummary = CheckpointBody.pick({ number: true, at: true, previous: true }).extend({
  ...seal,
  heads: z.int(),
});
export type CheckpointSummary = z.output<typeof CheckpointSummary>;

/** What an audit can find. docs/trust.md says what each means, and what none of them can say. */
export const FINDINGS = [
  'entry-changed',
  'entry-missing',
  'entry-out-of-order',
  'history-truncated',
  'history-rewritten',
  'chain-stripped',
  'aggregate-missing',
  'state-edited',
  'record-unreadable',
  'checkpoint-missing',
  'checkpoint-changed',
  'checkpoint-unsigned',
] as const;

export const Finding = z.strictObject({
  kind: z.enum(FINDINGS),
  collection: z.string(),
  id: z.string(),
  sequence: z.int().nullable().describe('The entry, or the number of the checkpoint, when one can be named.'),
});
export type Finding = z.output<typeof Finding>;

export const Verification = z.strictObject({
  service: z.enum(SERVICES),
  since: InstantSchema.describe('When it began.'),
  complete: z.boolean().describe('False: it still runs, and these are its figures so far; ask again.'),
  aggregates: z.int(),
  entries: z.int(),
  unchained: z.int().describe('Entries written before histories were chained: they are folded, not proved.'),
  folded: z.int().describe('Aggregates whose state was compared with their folded history.'),
  checkpoints: z.int(),
  last: CheckpointSummary.nullable(),
  findings: z.array(Finding).max(1000),
  found: z.int().describe('How many findings there are; at most 1,000 are listed.'),
});
export type Verification = z.output<typeof Verification>;

export const listCheckpoints = operation({
  id: 'list-checkpoints',
  service: 'each',
  method: 'GET',
  path: '/operations/:service/checkpoints',
  summary: 'Signed checkpoints of the histories of a service, oldest first',
  params: ofService,
  query: PageQuery,
  body: Nothing,
  status: 200,
  answer: pageOf(CheckpointSummary),
  kind: 'list',
  errors: ['HTTP.BAD_CURSOR'],
});
export const readCheckpoint = operation({
  id: 'read-checkpoint',
  service: 'each',
  method: 'GET',
  path: '/operations/:service/checkpoints/:number',
  summary: 'One signed checkpoint with its heads, for whoever keeps copies elsewhere',
  params: ofService.extend({ number: z.coerce.number().int().min(1) }),
  query: Nothing,
  body: Nothing,
  status: 200,
  answer: Checkpoint,
  kind: 'read',
  errors: ['CHECKPOINT.NOT_FOUND'],
});
export const makeCheckpoint = operation({
  id: 'make-checkpoint',
  service: 'each',
  method: 'POST',
  path: '/operations/:service/checkpoints',
  summary: 'Sign the heads that moved since the last checkpoint now, instead of at the next hour',
  params: ofService,
  query: Nothing,
  body: Nothing,
  status: 202,
  answer: z.strictObject({ made: z.int(), last: CheckpointSummary.nullable() }),
  kind: 'create',
  errors: ['SERVICE.UNAVAILABLE'],
});
export const verifyHistory = operation({
  id: 'verify-history',
  service: 'each',
  method: 'GET',
  path: '/operations/:service/audit',
  summary: 'Fold every history of a service and compare it with states and checkpoints',
  params: ofService,
  query: Nothing,
  body: Nothing,
  status: 200,
  answer: Verification,
  kind: 'read',
  errors: ['SERVICE.UNAVAILABLE'],
});
