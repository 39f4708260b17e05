import { type Instant, instant, millis } from '@clearinghouse/contracts';
import { allowing } from './commands.js';
import { procedureOf } from './procedures/procedure-of.js';
import type { Request } from './request.js';

const DAY_MS = 86_400_000;

/** When a draft that its State discards now is erased. What was sent is withdrawn, not discarded. @throws REQUEST.WRONG_STATE */
export const discardDraft = (request: Request, at: Instant): Instant =>
  daysAfter(at, procedureOf(allowing('discard-draft', request)).discardedDraftDays);

/** When an upload that begins now is taken for abandoned. */
export const abandonedAt = (request: Request, at: Instant): Instant =>
  daysAfter(at, procedureOf(request).abandonedUploadDays);

const daysAfter = (at: Instant, days: number): Instant => instant(millis(at) + days * DAY_MS);
