import type { ProgrammeId, Reason } from '@clearinghouse/contracts';

/** An item and the programmes that could meet it. */
export interface OverviewItem {
  readonly id: string;
  /** UN regional group of the requester, or any other grouping that the policy balances. */
  readonly region: string;
  readonly candidates: readonly { readonly programmeId: ProgrammeId; readonly score: number }[];
}

/** How many items a programme can take on. Not stated: as many as there are; never zero. */
export interface OverviewProgramme {
  readonly id: ProgrammeId;
  readonly capacity?: number;
}

export type StageName = 'served' | 'balance' | 'worst-off' | 'total-score';

export interface Stage {
  readonly stage: StageName;
  readonly reached: number;
  /** Proven: no overview that keeps the stages before can exceed it. */
  readonly bound: number;
  /** (bound - reached) / bound; 0 when proven best. */
  readonly gap: number;
}

export interface Unserved {
  readonly itemId: string;
  /** `overview.no-candidate`, or `overview.capacity-taken` with the programmes one more place of which would serve it. */
  readonly reason: Reason;
}

/** What ends the work before it is proven, and who hears of its stages. */
export interface OverviewLimits {
  /** Edges looked at. */
  readonly steps?: number;
  /** Asked again and again; true once it is to end with what it has. */
  readonly stopped?: () => boolean;
  /** The stages that have ended, after each of them. */
  readonly onStage?: (stages: readonly Stage[]) => void;
  /** Later stages that are not wanted. */
  readonly without?: readonly ('worst-off' | 'total-score')[];
}

export interface Overview {
  /** Suggestions for the review desk, in the order of the item ids: nothing here orders requesters. */
  readonly lines: readonly { readonly itemId: string; readonly programmeId: ProgrammeId; readonly score: number }[];
  readonly unserved: readonly Unserved[];
  readonly stages: readonly Stage[];
  /** By region in the order of their names. */
  readonly regions: readonly { readonly region: string; readonly items: number; readonly served: number }[];
  /** False when the budget of steps ended the work; the stages say how far it came. */
  readonly finished: boolean;
}
