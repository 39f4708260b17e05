import type {
  AgreementTerms,
  ClosingReason,
  Consents,
  FollowUpAnswer,
  InformalReason,
  Instant,
  LocalDate,
  WindowPurpose,
} from '@clearinghouse/contracts';
import type { WorkingWindow } from '@clearinghouse/calendar';
import type { Addressees } from './addressees.js';

/** Open until the clock says otherwise; once closed it stays closed, also when the clock is set back. */
export interface ObjectionWindow extends WorkingWindow {
  readonly status: 'open' | 'closed';
}

export interface Agreement extends AgreementTerms {
  readonly agreement: string;
  readonly itemNo: number;
}

/** A new issue that the State has confirmed, waiting to be circulated. */
export interface ConfirmedIssue {
  readonly addressees: Addressees;
  readonly items: readonly { readonly no: number; readonly forProviders: string; readonly consents: Consents }[];
}

/** The letter that asks whether the request is met, as it stands for the latest time that it was due. */
export interface FollowUp {
  readonly dueAt: Instant;
  /** From 2; absent: the first time. */
  readonly time?: number;
  readonly status: 'not-due' | 'due' | 'sent' | 'answered';
  readonly sentOn?: LocalDate;
  readonly answer?: FollowUpAnswer;
  /** What the State said an earlier time: it stays said when the State is asked again and does not reply. */
  readonly earlier?: SaidAnswer;
}
/** What a State says; that nobody replied is no answer. */
export type SaidAnswer = Exclude<FollowUpAnswer, 'no-reply'>;

/** What the procedure adds to a request on its way. Everything is absent until it happens. */
export interface ProcedureState {
  /** The version that it was submitted under; absent: 1. */
  readonly procedureVersion?: number;
  readonly windows?: Partial<Record<WindowPurpose, ObjectionWindow>>;
  /** Numbers of items that the State said no to, by objection or by taking a consent back. */
  readonly objections?: Partial<Record<WindowPurpose, readonly number[]>>;
  readonly informal?: { readonly reason: InformalReason; readonly sender?: string; readonly senderAgrees: boolean };
  readonly display?: { readonly indexed: boolean; readonly openToOffers: boolean };
  /** Public texts that wait for the State, by number of the item. */
  readonly proposedTexts?: Readonly<Record<string, string>>;
  readonly confirmed?: ConfirmedIssue;
  readonly agreements?: readonly Agreement[];
  readonly closedItems?: Readonly<Record<string, ClosingReason>>;
  readonly closedFor?: ClosingReason;
  readonly followUp?: FollowUp;
  /** Whether a summary of it was ever public: then the public is told that it was recalled. */
  readonly wasPosted?: true;
  /** How often the view of those outside has changed: their version, which nothing hidden moves. */
  readonly seen?: { readonly public: number; readonly circulated: number; readonly beneficiary?: number };
  /** How many writes brought nothing that those inside may know of: their version is that of the request without them. */
  readonly unseen?: { readonly party: number; readonly committee: number };
}
