import { PROCEDURES, REQUEST_STATES, WINDOW_PURPOSES } from '@clearinghouse/contracts';
import { z } from 'zod';

const State = z.enum(REQUEST_STATES);

/** A span of working days in which the State may object. It opens when the request reaches `start`. */
export const WindowFile = z.strictObject({
  purpose: z.enum(WINDOW_PURPOSES),
  workingDays: z.int().min(1).max(60),
  start: z.enum(['registered', 'authenticated', 'acknowledged']),
  calendar: z.string(),
});

/**
 * One version of the Committee's procedure. What may follow what at all is the table of commands; a procedure chooses among
 * it and sets the clocks. A change is a new version: requests keep the one that they were submitted under.
 */
export const ProcedureFile = z.strictObject({
  name: z.enum(PROCEDURES),
  version: z.int().min(1),
  provenance: z.string(),
  /** From each state, the states that its steps lead to; the way begins at `submitted`. */
  steps: z.partialRecord(State, z.array(State)),
  windows: z.array(WindowFile).max(2),
  consent: z.strictObject({
    /** as-wished: only items with express consent; no-objection: every item with a text, unless the State objected. */
    circulation: z.enum(['as-wished', 'no-objection']),
    posting: z.enum(['consent', 'no-objection']),
  }),
  /** Whether circulation and posting wait for the advice of the Working Group. Clocks keep their due dates. */
  referralPauses: z.boolean(),
  /** From the date of the request to the letter that asks whether it has been met; null: none. */
  followUpMonths: z.int().min(1).nullable(),
  /** Between that letter and the next, as long as an item is open; null: the State is asked once. */
  followUpAgainMonths: z.int().min(1).nullable().default(null),
  /** Days after which an upload that was begun and not completed is taken for abandoned, and erased. */
  abandonedUploadDays: z.int().min(1).max(365).default(7),
  /** Days for which a discarded draft is kept where nobody sees it, before it is erased; 0: the clock erases it at its next look. */
  discardedDraftDays: z.int().min(0).max(365).default(0),
  /** Between two briefings of the Committee; null: none. */
  briefingMonths: z.int().min(1).nullable(),
});
export type Procedure = z.output<typeof ProcedureFile>;
export type ProcedureFileInput = z.input<typeof ProcedureFile>;
