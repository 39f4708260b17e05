import type { Adherence, Agreement } from '@clearinghouse/matcher';
import type {
  CirculatedItem,
  Instant,
  LocalDate,
  NeedItem,
  NeedItemId,
  PartyCode,
  Reason,
  RequestId,
  Suggestion,
  SuggestionStatus,
} from '@clearinghouse/contracts';

/** What the engine needs to know of an item; its texts stay with the requests service. */
export type MatchableNeed = Pick<
  NeedItem,
  'area' | 'field' | 'assistanceType' | 'from' | 'by' | 'languages' | 'forms' | 'budgetUsd'
>;

/** Who decided about an entry, and when. An entry that carries this is never touched by recomputation. */
export interface Decided {
  readonly by: string;
  readonly at: Instant;
  /** Private to experts: it is in no event, letter or answer to anybody else. */
  readonly reason?: string;
}

/** A reviewer at work; void after `until` unless prolonged. */
export interface Taken {
  readonly by: string;
  readonly until: Instant;
}

/** A second opinion asked of a named colleague. */
export interface Asked {
  readonly by: string;
  readonly to: string;
  readonly note?: string;
}

/** How an entry stood before the last decision: what undoing goes back to. */
export interface Before {
  readonly status: SuggestionStatus;
  readonly decided?: Decided;
  readonly asked?: Asked;
}

export interface Entry extends Suggestion {
  readonly decided?: Decided;
  readonly taken?: Taken;
  readonly asked?: Asked;
  readonly before?: Before;
  /** Why it fits no longer, where a human had decided; absent while it fits. */
  readonly lostGround?: readonly Reason[];
}

/**
 * The mark of work owed. `seen` names what a match must know before it may clear the mark: aggregate id -> sequence.
 * The ids of the cause travel on, so that a letter at the end carries the correlation of the call at the beginning.
 */
export interface Owed {
  readonly since: Instant;
  readonly seen: Readonly<Record<string, number>>;
  readonly correlationId: string;
  readonly causationId: string;
}

/** What the last match said beside its entries. */
export interface Computed {
  readonly at: Instant;
  readonly policyVersion: string;
  readonly considered: number;
  readonly none: readonly Reason[];
  /** How often a policy had been switched on by then: a run of an older one does not replace it. Absent: never. */
  readonly activation?: number;
}

/** What is on record about the requester, for experts and its own people: from the requests and offers services. */
export interface KnownFacts {
  readonly continuity: readonly Agreement[];
  readonly adherence: readonly Adherence[];
}

/** The suggestions of one need item: one aggregate, whose id is the item's. */
export interface SuggestionList {
  readonly itemId: NeedItemId;
  readonly requestId: RequestId;
  readonly itemNo: number;
  readonly requester: PartyCode;
  readonly requestTitle: string;
  readonly need: MatchableNeed;
  /** Providers that the request names as addressees; absent: all are addressed, and none is wished for by that. */
  readonly named?: readonly PartyCode[];
  /** Absent: nothing is on record. */
  readonly known?: KnownFacts;
  /** The last event of the request that was applied here; earlier ones are refused. */
  readonly requestSequence: number;
  readonly circulatedOn: LocalDate | null;
  /** Closed: the request was withdrawn. Nothing is matched any more and nobody sees the list. */
  readonly status: 'open' | 'closed';
  readonly owed: Owed | null;
  readonly computed: Computed | null;
  /** Score descending, then programme id ascending. */
  readonly entries: readonly Entry[];
  /** From this moment on the passing of days changes the list: a programme ends, or can no longer begin in time. */
  readonly due?: Instant;
  readonly recused?: readonly string[];
  /** As it went to providers, and to which; absent before. */
  readonly circulated?: { readonly item: CirculatedItem; readonly to: readonly PartyCode[] };
  /** For the briefing: when the list was opened, had its first entry, and its request the first reply. */
  readonly openedAt?: Instant;
  readonly firstSuggestedAt?: Instant;
  readonly firstReplyAt?: Instant;
}
