import { z } from 'zod';
import { NeedItemIdSchema, ProgrammeIdSchema, RequestIdSchema } from '../ids.js';
import { PartyCodeSchema } from '../party.js';
import { ReasonSchema } from '../suggestion.js';
import { COVERAGES } from '../suggestion.js';
import { InstantSchema } from '../time.js';
import { eventKind } from './envelope.js';

const about = { requestId: RequestIdSchema, itemId: NeedItemIdSchema, itemNo: z.int(), requester: PartyCodeSchema };

/** The list of an item was computed again. Experts only; carries counts, so that a live view knows to read again. */
export const suggestionsUpdated = eventKind(
  'suggestions',
  'suggestions-updated',
  1,
  z.object({
    ...about,
    ...{ count: z.int(), best: z.int().nullable(), policyVersion: z.string() },
    dueAt: InstantSchema.optional().describe('When the passing of days made it due; it may have been computed later.'),
  }),
);

/** An expert shows a suggestion to the requester. No score travels. Reserves nothing. */
export const suggestionPutForward = eventKind(
  'suggestions',
  'suggestion-put-forward',
  1,
  z.object({
    ...about,
    requestTitle: z.string(),
    programmeId: ProgrammeIdSchema,
    programmeTitle: z.string(),
    provider: PartyCodeSchema,
    coverage: z.enum(COVERAGES),
    reasons: z.array(ReasonSchema),
    by: z.string(),
    undoUntil: InstantSchema.optional().describe('Until then it may be taken back; a letter waits for it.'),
  }),
);

/** Set aside by an expert. The reason stays in the suggestion's own document. */
export const suggestionSetAside = eventKind(
  'suggestions',
  'suggestion-set-aside',
  1,
  z.object({ ...about, programmeId: ProgrammeIdSchema, by: z.string() }),
);

/** What happened to a suggestion between experts, before anybody else knows of it. Experts only. */
export const REVIEW_STEPS = ['taken', 'released', 'questioned', 'forwarded', 'seconding', 'recused'] as const;
export const reviewStepRecorded = eventKind(
  'suggestions',
  'review-step-recorded',
  1,
  z.object({ ...about, step: z.enum(REVIEW_STEPS), programmeId: ProgrammeIdSchema.optional(), by: z.string() }),
);

/** A decision was undone before anybody acted on it. Told to the requester where the requester had been told. */
export const suggestionTakenBack = eventKind(
  'suggestions',
  'suggestion-taken-back',
  1,
  z.object({
    ...about,
    requestTitle: z.string(),
    programmeId: ProgrammeIdSchema,
    programmeTitle: z.string(),
    provider: PartyCodeSchema,
    decision: z.enum(['put-forward', 'set-aside', 'awaiting-second', 'question', 'forwarded', 'wished', 'declined']),
    by: z.string(),
  }),
);

const answered = z.object({
  ...about,
  requestTitle: z.string(),
  programmeId: ProgrammeIdSchema,
  programmeTitle: z.string(),
  provider: PartyCodeSchema,
  by: z.string(),
});
/** The requester would like to hear more of it. Requester and experts; the provider is told by experts, after circulation. */
export const suggestionWished = eventKind('suggestions', 'suggestion-wished', 1, answered);
/** The requester does not want it. Requester and experts only, and never anybody else; the reason stays in the list. */
export const suggestionDeclined = eventKind('suggestions', 'suggestion-declined', 1, answered);

/** What a human had shown fits no longer by the facts of today. It stays where it is; experts are told. */
export const suggestionLostGround = eventKind(
  'suggestions',
  'suggestion-lost-ground',
  1,
  z.object({ ...about, programmeId: ProgrammeIdSchema, reasons: z.array(ReasonSchema) }),
);
