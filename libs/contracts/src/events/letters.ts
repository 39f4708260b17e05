import { z } from 'zod';
import { CandidateIdSchema, RequestIdSchema } from '../ids.js';
import { PartyCodeSchema } from '../party.js';
import { eventKind } from './envelope.js';

export const LETTER_PURPOSES = [
  'acknowledgement',
  'circulation-notice',
  'reply-notice',
  'suggestion-notice',
  'withdrawal-notice',
  'window-notice',
  'confirmation-inquiry',
  'not-taken-up-notice',
  'recall-notice',
  'beneficiary-notice',
  'agreement-notice',
  'clarification-inquiry',
  'clarification-answer',
  'reply-withdrawal-notice',
  'correction-notice',
  'follow-up-inquiry',
  'closing-notice',
  'candidate-inquiry',
] as const;
export type LetterPurpose = (typeof LETTER_PURPOSES)[number];

/** A letter was written and can be read by its recipient and by the secretariat. It concerns a request, or a candidate. */
export const letterWritten = eventKind(
  'letters',
  'letter-written',
  1,
  z.object({
    requestId: RequestIdSchema.optional(),
    candidateId: CandidateIdSchema.optional(),
    recipient: PartyCodeSchema,
    purpose: z.enum(LETTER_PURPOSES),
  }),
);
