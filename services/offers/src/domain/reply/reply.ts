import type {
  Instant,
  LocalDate,
  PaperReceipt,
  PartyCode,
  ReplyLine,
  ReplyState,
  ReplyStep,
  RequestId,
} from '@clearinghouse/contracts';
import { without } from '../without.js';

/** A reply as it was given at one time. It stays tied to the issue of the request that it answered. */
export interface Edition {
  /** Counted from 1; 0: the provider has given none, and only an indication is on file. */
  readonly no: number;
  readonly issue: number;
  readonly lines: readonly ReplyLine[];
  readonly givenAt: Instant;
  /** Last day, New York, on which the reply and what it reserves stand. */
  readonly validUntil?: LocalDate;
  readonly paper?: PaperReceipt;
}

export interface StepTaken {
  readonly step: ReplyStep;
  readonly edition: number;
  readonly at: Instant;
  readonly reference?: string;
  readonly on?: LocalDate;
}

/** One per request and provider. What counts is the last edition; members and requester see the one passed on to them. */
export interface Reply {
  readonly requestId: RequestId;
  readonly requester: PartyCode;
  readonly provider: PartyCode;
  readonly state: ReplyState;
  readonly edition: Edition;
  /** As members were shown it. */
  readonly shared?: Edition;
  /** As the requester was told it. */
  readonly told?: Edition;
  readonly steps: readonly StepTaken[];
}

/**
 * The lines as they are passed on: each verbatim, without what is the provider's own affair: answers under internal review,
 * reasons that it does not release, capacity that it holds. An indication is a note of staff, not a line of the provider.
 */
export function passedOn(lines: readonly ReplyLine[]): ReplyLine[] {
  return lines
    .filter(({ answer }) => answer !== 'interested' && answer !== 'indication')
    .map(({ reason, reasonReleased, ...line }) => ({
      ...without(line, 'reserve'),
      ...(reason !== undefined && reasonReleased && { reason }),
    }));
}
