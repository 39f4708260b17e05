import { z } from 'zod';
import { CANDIDATE_SOURCES } from '../candidate.js';
import { RequestIdSchema } from '../ids.js';
import { PartyCodeSchema } from '../party.js';
import { LocalDateSchema } from '../time.js';
import { eventKind } from './envelope.js';

// For the experts and that State only. The passage itself does not travel: whoever may read it reads the candidate.
const about = { requester: PartyCodeSchema, by: z.string() };

/** A passage reads like a request; the Permanent Mission is asked. `date` and `reference` say where, if the source has them. */
export const candidateNoted = eventKind(
  'candidates',
  'candidate-noted',
  1,
  z.object({
    ...about,
    source: z.enum(CANDIDATE_SOURCES),
    title: z.string(),
    date: LocalDateSchema.optional(),
    reference: z.string().optional(),
  }),
);
/** The Mission took it up: there is a draft now, which is the State's own. */
export const candidateConfirmed = eventKind(
  'candidates',
  'candidate-confirmed',
  1,
  z.object({ ...about, requestId: RequestIdSchema }),
);
/** The Mission, or an expert who was wrong, says that it is no request: nothing more is asked about it. */
export const candidateSetAside = eventKind('candidates', 'candidate-set-aside', 1, z.object(about));
