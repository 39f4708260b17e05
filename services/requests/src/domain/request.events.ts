import type {
  Audience,
  beneficiaryTakenOff,
  DataOf,
  Instant,
  PaperReceived,
  RequestDraft,
  requestAcknowledged,
  requestAuthenticated,
  requestCirculated,
  requestRegistered,
  requestSubmitted,
  requestWithdrawn,
  summaryPosted,
} from '@clearinghouse/contracts';
import type { ProcedureEvent } from './procedure.events.js';
import type { DraftComment, Origin } from './request.js';

// The wire types as literals, so that `evolve` can tell the events apart; a test holds them equal to the contracts.
export const SUBMITTED = 'clearinghouse.request-submitted.v1';
export const REGISTERED = 'clearinghouse.request-registered.v1';
export const AUTHENTICATED = 'clearinghouse.request-authenticated.v1';
export const ACKNOWLEDGED = 'clearinghouse.request-acknowledged.v1';
export const CIRCULATED = 'clearinghouse.request-circulated.v1';
export const POSTED = 'clearinghouse.summary-posted.v1';
export const WITHDRAWN = 'clearinghouse.request-withdrawn.v1';
export const TAKEN_OFF = 'clearinghouse.beneficiary-taken-off.v1';
/** Plain names: these stay in the history of the request and are published to nobody. */
export const DRAFTED = 'request-drafted';
export const EDITED = 'draft-edited';
export const COMMENTED = 'draft-commented';
export const CLEARED = 'draft-cleared';
export const PAPER_RECEIVED = 'paper-received';

/** Who acts, for the history: the person by id, the role, and the reason if one was given. */
export interface Actor {
  readonly by: string;
  readonly role: string;
  readonly why?: string;
}

export interface Private<T extends string, D> extends Actor {
  readonly type: T;
  readonly data: D;
}
export interface Published<T extends string, D> extends Private<T, D> {
  readonly audience: Audience;
}

export type DraftEvent =
  | Private<typeof DRAFTED, { content: RequestDraft; origin?: Origin }>
  | Private<typeof EDITED, { content: RequestDraft; origin?: Origin }>
  | Private<typeof COMMENTED, DraftComment>
  | Private<typeof CLEARED, { at: Instant }>;

/** Beside the fact that came on paper: the receipt, for the experts and the sender. */
export type PaperEvent = Private<typeof PAPER_RECEIVED, PaperReceived>;

export type PublishedEvent =
  | Published<typeof SUBMITTED, DataOf<typeof requestSubmitted>>
  | Published<typeof REGISTERED, DataOf<typeof requestRegistered>>
  | Published<typeof AUTHENTICATED, DataOf<typeof requestAuthenticated>>
  | Published<typeof ACKNOWLEDGED, DataOf<typeof requestAcknowledged>>
  | Published<typeof CIRCULATED, DataOf<typeof requestCirculated>>
  | Published<typeof POSTED, DataOf<typeof summaryPosted>>
  | Published<typeof TAKEN_OFF, DataOf<typeof beneficiaryTakenOff>>
  | Published<typeof WITHDRAWN, DataOf<typeof requestWithdrawn>>;

export type RequestEvent = DraftEvent | PaperEvent | PublishedEvent | ProcedureEvent;
