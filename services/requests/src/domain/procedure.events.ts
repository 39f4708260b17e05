import type {
  consentsChanged,
  DataOf,
  followUpAnswered,
  followUpDue,
  itemAgreed,
  itemClosed,
  itemRecalled,
  LocalDate,
  objectionMade,
  objectionWindowClosed,
  objectionWindowMoved,
  objectionWindowOpened,
  requestClosed,
  requestConfirmed,
  requestFoundInformal,
  requestNotTakenUp,
  summaryRecalled,
} from '@clearinghouse/contracts';
import type { ConfirmedIssue, ProcedureState } from './procedure-state.js';
import type { Private, Published } from './request.events.js';

// The wire types as literals, so that `evolve` can tell the events apart; a test holds them equal to the contracts.
export const WINDOW_OPENED = 'clearinghouse.objection-window-opened.v1';
export const WINDOW_MOVED = 'clearinghouse.objection-window-moved.v1';
export const WINDOW_CLOSED = 'clearinghouse.objection-window-closed.v1';
export const OBJECTED = 'clearinghouse.objection-made.v1';
export const FOUND_INFORMAL = 'clearinghouse.request-found-informal.v1';
export const CONFIRMED = 'clearinghouse.request-confirmed.v1';
export const NOT_TAKEN_UP = 'clearinghouse.request-not-taken-up.v1';
export const CONSENTS_CHANGED = 'clearinghouse.consents-changed.v1';
export const SUMMARY_RECALLED = 'clearinghouse.summary-recalled.v1';
export const ITEM_RECALLED = 'clearinghouse.item-recalled.v1';
export const AGREED = 'clearinghouse.item-agreed.v1';
export const FOLLOW_UP_DUE = 'clearinghouse.follow-up-due.v1';
export const FOLLOW_UP_ANSWERED = 'clearinghouse.follow-up-answered.v1';
export const ITEM_CLOSED = 'clearinghouse.item-closed.v1';
export const CLOSED = 'clearinghouse.request-closed.v1';
/** Plain names: these stay in the history of the request and are published to nobody. */
export const SENDER_RECORDED = 'informal-sender-recorded';
export const TEXT_PROPOSED = 'public-text-proposed';
export const TEXT_APPROVED = 'public-text-approved';
export const DISPLAY_CHOSEN = 'display-chosen';
export const ISSUE_CONFIRMED = 'new-issue-confirmed';
export const FOLLOW_UP_SENT = 'follow-up-sent';

export type WindowEvent =
  | Published<typeof WINDOW_OPENED, DataOf<typeof objectionWindowOpened>>
  | Published<typeof WINDOW_MOVED, DataOf<typeof objectionWindowMoved>>
  | Published<typeof WINDOW_CLOSED, DataOf<typeof objectionWindowClosed>>
  | Published<typeof OBJECTED, DataOf<typeof objectionMade>>;

export type InformalEvent =
  | Published<typeof FOUND_INFORMAL, DataOf<typeof requestFoundInformal>>
  | Private<typeof SENDER_RECORDED, Pick<NonNullable<ProcedureState['informal']>, 'sender' | 'senderAgrees'>>
  | Published<typeof CONFIRMED, DataOf<typeof requestConfirmed>>
  | Published<typeof NOT_TAKEN_UP, DataOf<typeof requestNotTakenUp>>;

export type ConsentEvent =
  | Published<typeof CONSENTS_CHANGED, DataOf<typeof consentsChanged>>
  | Published<typeof SUMMARY_RECALLED, DataOf<typeof summaryRecalled>>
  | Published<typeof ITEM_RECALLED, DataOf<typeof itemRecalled>>
  | Private<typeof TEXT_PROPOSED, { no: number; text: string }>
  | Private<typeof TEXT_APPROVED, { no: number; text: string }>
  | Private<typeof DISPLAY_CHOSEN, NonNullable<ProcedureState['display']>>
  | Private<typeof ISSUE_CONFIRMED, ConfirmedIssue>;

export type OutcomeEvent =
  | Published<typeof AGREED, DataOf<typeof itemAgreed>>
  | Published<typeof FOLLOW_UP_DUE, DataOf<typeof followUpDue>>
  | Private<typeof FOLLOW_UP_SENT, { sentOn: LocalDate; reference: string }>
  | Published<typeof FOLLOW_UP_ANSWERED, DataOf<typeof followUpAnswered>>
  | Published<typeof ITEM_CLOSED, DataOf<typeof itemClosed>>
  | Published<typeof CLOSED, DataOf<typeof requestClosed>>;

export type ProcedureEvent = WindowEvent | InformalEvent | ConsentEvent | OutcomeEvent;
