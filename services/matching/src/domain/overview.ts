import {
  type AnswerOf,
  CodedError,
  type Instant,
  type LocalDate,
  type NeedItemId,
  type OverviewId,
  type OverviewView,
  type PartyCode,
  type PolicyId,
  type ProgrammeId,
  type Reason,
  type readOverview,
} from '@clearinghouse/contracts';

export type OverviewResult = NonNullable<AnswerOf<typeof readOverview>['result']>;

/** An overview that was asked for. Its lines lie apart, and count only once it is completed. */
export interface OverviewRun {
  readonly id: OverviewId;
  readonly policyId: PolicyId;
  readonly asOf: LocalDate;
  readonly startedBy: string;
  readonly startedAt: Instant;
  readonly seconds: number;
  readonly steps?: number;
  readonly state: OverviewView['state'];
  /** How often it was begun. Names the lines, so that those of an attempt that was cut short are nobody's. */
  readonly attempts: number;
  readonly endedAt?: Instant;
  readonly result?: OverviewResult;
}

/** One item: the programme that could take it, or why there is none. */
export interface OverviewEntry {
  readonly itemId: NeedItemId;
  readonly suggested?: {
    readonly programmeId: ProgrammeId;
    readonly provider: PartyCode;
    readonly programmeTitle: string;
    readonly score: number;
  };
  readonly unserved?: Reason;
}

/** After so many attempts that came to no end it is left: what kills a process three times will do it again. */
export const MOST_ATTEMPTS = 3;

/** The next attempt, or the end of the attempts. */
export const begun = (run: OverviewRun, at: Instant): OverviewRun =>
  run.attempts < MOST_ATTEMPTS ? { ...run, attempts: run.attempts + 1 } : { ...run, state: 'interrupted', endedAt: at };

/** An attempt that was given back, because its process closes, does not count among those that came to no end. */
export const givenBack = (run: OverviewRun): OverviewRun => ({ ...run, attempts: Math.max(0, run.attempts - 1) });

export const completed = (run: OverviewRun, result: OverviewResult, at: Instant): OverviewRun => ({
  ...run,
  ...{ state: 'completed', endedAt: at, result },
});

/** @throws CodedError OVERVIEW.WRONG_STATE for one that has ended */
export function cancelled(run: OverviewRun, at: Instant): OverviewRun {
  if (run.state !== 'running') throw new CodedError('OVERVIEW.WRONG_STATE', { state: run.state });
  return { ...run, state: 'cancelled', endedAt: at };
}

/** @throws CodedError OVERVIEW.WRONG_STATE: lines are whole, or not there */
export function mustBeCompleted({ state }: OverviewRun): void {
  if (state !== 'completed') throw new CodedError('OVERVIEW.WRONG_STATE', { state });
}

export const overviewView = (run: OverviewRun, version: number): OverviewView => ({
  ...{ id: run.id, version, state: run.state, policyId: run.policyId, asOf: run.asOf },
  ...{ startedBy: run.startedBy, startedAt: run.startedAt, endedAt: run.endedAt ?? null },
  ...{ seconds: run.seconds, attempts: run.attempts, result: run.result ?? null },
});
