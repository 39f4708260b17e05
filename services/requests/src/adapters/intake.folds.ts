import type { Fold } from '@clearinghouse/document-store';
import { type Attachment, type AttachmentEvent, evolveAttachment } from '../domain/attachments/attachment.js';
import { type Candidate, type CandidateEvent, evolveCandidate } from '../domain/candidate.js';

// What an audit compares; the events are those that this service recorded.
export const attachmentFold: Fold<Attachment> = {
  fold: (events) => (events as readonly AttachmentEvent[]).reduce<Attachment | undefined>(evolveAttachment, undefined),
};
export const candidateFold: Fold<Candidate> = {
  fold: (events) => (events as readonly CandidateEvent[]).reduce<Candidate | undefined>(evolveCandidate, undefined),
};
