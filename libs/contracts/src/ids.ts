import { z } from 'zod';

/**
 * Ids are derived from what a thing is, or random; they are ASCII, so that every store sorts them alike:
 * a letter or digit, then up to 199 letters, digits and `. _ : ~ -`.
 */
export const ID_PATTERN = /^[A-Za-z0-9][A-Za-z0-9._:~-]{0,199}$/;

const id = <B extends string>() =>
  z
    .string()
    .regex(ID_PATTERN, 'not an id')
    .transform((text) => text as string & { readonly __id: B });

export const RequestIdSchema = id<'request'>();
export type RequestId = z.output<typeof RequestIdSchema>;
export const ProgrammeIdSchema = id<'programme'>();
export type ProgrammeId = z.output<typeof ProgrammeIdSchema>;
export const ReplyIdSchema = id<'reply'>();
export type ReplyId = z.output<typeof ReplyIdSchema>;
/** `<request id>:<item number>`, for example `r-4f:2`; also the id of the item's list of suggestions. */
export const NeedItemIdSchema = id<'need-item'>();
export type NeedItemId = z.output<typeof NeedItemIdSchema>;
export const LetterIdSchema = id<'letter'>();
export type LetterId = z.output<typeof LetterIdSchema>;
/** `briefing-<last day of the period>`. */
export const BriefingIdSchema = id<'briefing'>();
export type BriefingId = z.output<typeof BriefingIdSchema>;
export const AttachmentIdSchema = id<'attachment'>();
export type AttachmentId = z.output<typeof AttachmentIdSchema>;
export const CandidateIdSchema = id<'candidate'>();
export type CandidateId = z.output<typeof CandidateIdSchema>;
export const QuestionIdSchema = id<'question'>();
export type QuestionId = z.output<typeof QuestionIdSchema>;
export const ReferralIdSchema = id<'referral'>();
export type ReferralId = z.output<typeof ReferralIdSchema>;
export const ReportIdSchema = id<'report'>();
export type ReportId = z.output<typeof ReportIdSchema>;
/** `<request id>:q-…`: a provider's question about a circulated request. */
export const ClarificationIdSchema = id<'clarification'>();
export type ClarificationId = z.output<typeof ClarificationIdSchema>;
export const BatchIdSchema = id<'batch'>();
export type BatchId = z.output<typeof BatchIdSchema>;

/** A version of the matching policy; `p1` is the one that comes with the software. */
export const PolicyIdSchema = id<'policy'>();
export type PolicyId = z.output<typeof PolicyIdSchema>;
export const MatchRunIdSchema = id<'match-run'>();
export type MatchRunId = z.output<typeof MatchRunIdSchema>;

export const OverviewIdSchema = id<'overview'>();
export type OverviewId = z.output<typeof OverviewIdSchema>;

export const ContactIdSchema = id<'contact'>();
export type ContactId = z.output<typeof ContactIdSchema>;
export const PracticeIdSchema = id<'practice'>();
export type PracticeId = z.output<typeof PracticeIdSchema>;
export const CampaignIdSchema = id<'campaign'>();
export type CampaignId = z.output<typeof CampaignIdSchema>;

export const needItemId = (request: RequestId, no: number): NeedItemId => `${request}:${no}` as NeedItemId;
/** `<request id>:<item number>:<provider>`: what they agreed on that item. */
export const agreementId = (request: RequestId, no: number, provider: string): string => `${request}:${no}:${provider}`;
export const replyId = (request: RequestId, provider: string): ReplyId => `${request}:${provider}` as ReplyId;
