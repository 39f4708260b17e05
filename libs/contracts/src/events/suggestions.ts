import { z } from 'zod';
import { NeedItemIdSchema, ProgrammeIdSchema, RequestIdSchema } from '../ids.js';
import { PartyCodeSchema } from '../party.js';
import { ReasonSchema } from '../suggestion.js';
import { COVERAGES } from '../suggestion.js';
import { eventKind } from './envelope.js';

const about = { requestId: RequestIdSchema, itemId: NeedItemIdSchema, itemNo: z.int(), requester: PartyCodeSchema };

/** The list of an item was computed again. Experts only; carries counts, so that a live view knows to read again. */
export const suggestionsUpdated = eventKind(
  'suggestions',
  'suggestions-updated',
  1,
  z.object({ ...about, count: z.int(), best: z.int().nullable(), policyVersion: z.string() }),
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
  }),
);

/** Set aside by an expert. The reason stays in the suggestion's own document. */
export const suggestionSetAside = eventKind(
  'suggestions',
  'suggestion-set-aside',
  1,
  z.object({ ...about, programmeId: ProgrammeIdSchema, by: z.string() }),
);
