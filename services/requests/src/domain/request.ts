import type { Instant, LocalDate, PartyCode, RequestDraft } from '@clearinghouse/contracts';
import type { ProcedureState } from './procedure-state.js';

/** Where an imported record came from; `batch` and `acceptedAt` keep an older batch from undoing a newer one. */
export interface Origin {
  readonly source: string;
  readonly key: string;
  readonly batch: string;
  readonly acceptedAt: string;
}

/** What went to whom. `items` are numbers of items; their texts change with a new issue only. */
export interface Issue {
  readonly addressees: readonly PartyCode[];
  readonly items: readonly number[];
}
/** The latest issue, and what went out before it. */
export interface Circulation extends Issue {
  /** From 1; absent: 1. */
  readonly issue?: number;
  readonly on: LocalDate;
  readonly earlier?: readonly Issue[];
}

interface Common extends ProcedureState {
  readonly content: RequestDraft;
  /** The person who entered it, by id: a registrar sees the drafts that he or she entered. */
  readonly enteredBy: string;
  readonly origin?: Origin;
}
interface Entered extends Common {
  readonly number: string;
}
interface Postable extends Entered {
  /** Numbers of the items whose summary is public. */
  readonly posted?: readonly number[];
}

/** What is written of a draft while it is drafted; nothing of it goes along when the draft is sent. */
export interface DraftComment {
  readonly by: string;
  readonly role: string;
  readonly at: Instant;
  readonly text: string;
}
export interface Draft extends Common {
  readonly status: 'draft';
  readonly comments?: readonly DraftComment[];
}
/** The clearing ministry agrees to the text as it stands. */
export interface Cleared extends Common {
  readonly status: 'cleared';
  readonly comments?: readonly DraftComment[];
  readonly clearedAt: Instant;
}
export type Drafted = Draft | Cleared;
export interface Submitted extends Common {
  readonly status: 'submitted';
}
/** Somebody asked who may not, or not in this form: the Permanent Mission is asked. A number stays what it was. */
export interface Informal extends Common {
  readonly status: 'informal';
  readonly number?: string;
}
export interface NotTakenUp extends Common {
  readonly status: 'not-taken-up';
  readonly number?: string;
}
export interface Registered extends Entered {
  readonly status: 'registered';
}
export interface Authenticated extends Entered {
  readonly status: 'authenticated';
}
export interface Acknowledged extends Postable {
  readonly status: 'acknowledged';
}
export interface Circulated extends Postable {
  readonly status: 'circulated';
  readonly circulation: Circulation;
}
/** Nothing more is to come of it; what was circulated and posted stays so. */
export interface Closed extends Postable {
  readonly status: 'closed';
  readonly circulation?: Circulation;
}
/** Keeps what the request had reached: who must be told of the withdrawal, and what its own party and experts still read. */
export interface Withdrawn extends Common {
  readonly status: 'withdrawn';
  readonly number?: string;
  readonly posted?: readonly number[];
  readonly circulation?: Circulation;
}

export type Request =
  | Draft
  | Cleared
  | Submitted
  | Informal
  | NotTakenUp
  | Registered
  | Authenticated
  | Acknowledged
  | Circulated
  | Closed
  | Withdrawn;

/** Nobody's business but the State's own. */
export const isDrafted = (request: Request): request is Drafted =>
  request.status === 'draft' || request.status === 'cleared';

/** Circulated, and not withdrawn since. */
export const circulationOf = (request: Request): Circulation | undefined =>
  request.status === 'circulated' || request.status === 'closed' ? request.circulation : undefined;

/** Everybody who was sent the request, or this item of it, with any issue: who is to hear of what becomes of it. */
export function whoHas(request: Request, no?: number): PartyCode[] {
  const circulation = circulationOf(request);
  const issues = circulation ? [...(circulation.earlier ?? []), circulation] : [];
  const withItem = issues.filter(({ items }) => no === undefined || items.includes(no));
  return [...new Set(withItem.flatMap(({ addressees }) => addressees))].sort();
}

/** Numbers of the items that are public now. Withdrawal takes them away. */
export const postedItemsOf = (request: Request): readonly number[] =>
  'posted' in request && request.status !== 'withdrawn' ? (request.posted ?? []) : [];

export const numberOf = (request: Request): string | undefined => ('number' in request ? request.number : undefined);
