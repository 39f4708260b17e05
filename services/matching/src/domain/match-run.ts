import {
  CodedError,
  type Instant,
  type MatchRunId,
  type MatchRunView,
  type NeedItemId,
  type PolicyId,
} from '@clearinghouse/contracts';

/** A full re-match that was asked for. What is left to do stands in its chunks. */
export interface MatchRun {
  readonly id: MatchRunId;
  readonly policyId: PolicyId;
  /** Of the policy, when the run began: lists computed under a later one are not touched. */
  readonly activation: number;
  readonly startedBy: string;
  readonly startedAt: Instant;
  readonly items: number;
  readonly chunks: number;
  readonly state: 'running' | 'paused' | 'cancelled';
  readonly endedAt?: Instant;
}

/** A stretch of the open lists in the order of their ids: one unit of work, done wholly or again from its beginning. */
export interface RunChunk {
  readonly runId: MatchRunId;
  readonly no: number;
  /** Cursors before its first list and behind its last one, of the index of open lists. */
  readonly after: string | null;
  readonly next: string | null;
  readonly last: NeedItemId;
  readonly items: number;
  readonly state: 'waiting' | 'done';
  readonly changed: number;
  readonly passed: number;
  readonly doneAt?: Instant;
}

export const chunkId = (runId: MatchRunId, no: number): string => `${runId}:${String(no).padStart(6, '0')}`;

const isFinished = (run: MatchRun, chunks: readonly RunChunk[]): boolean =>
  chunks.filter(({ state }) => state === 'done').length >= run.chunks;

/** Completed is what a run is when its chunks are: nobody has to write it down. */
export const stateOf = (run: MatchRun, chunks: readonly RunChunk[]): MatchRunView['state'] =>
  run.state !== 'cancelled' && isFinished(run, chunks) ? 'completed' : run.state;

const FROM = {
  pause: ['running'],
  resume: ['paused'],
  cancel: ['running', 'paused'],
} as const satisfies Record<string, readonly MatchRunView['state'][]>;
const TO = { pause: 'paused', resume: 'running', cancel: 'cancelled' } as const;
export type Turn = keyof typeof FROM;

/** @throws CodedError RUN.WRONG_STATE, also for one that is completed */
export function turned(run: MatchRun, chunks: readonly RunChunk[], turn: Turn, at: Instant): MatchRun {
  const state = stateOf(run, chunks);
  const allowed: readonly string[] = FROM[turn];
  if (!allowed.includes(state)) throw new CodedError('RUN.WRONG_STATE', { state });
  return { ...run, state: TO[turn], ...(turn === 'cancel' && { endedAt: at }) };
}

const latest = (times: readonly (Instant | undefined)[]): Instant | undefined =>
  times.reduce((last, time) => (time && (!last || time > last) ? time : last), undefined);

/** Progress while it lasts, the report afterwards. */
export function runView(run: MatchRun, version: number, chunks: readonly RunChunk[]): MatchRunView {
  const done = chunks.filter(({ state }) => state === 'done');
  const sum = (count: (chunk: RunChunk) => number) => done.reduce((all, chunk) => all + count(chunk), 0);
  const state = stateOf(run, chunks);
  const finished = state === 'completed' ? (latest(done.map(({ doneAt }) => doneAt)) ?? run.startedAt) : run.endedAt;
  return {
    ...{ id: run.id, version, state, policyId: run.policyId, startedBy: run.startedBy, startedAt: run.startedAt },
    finishedAt: finished ?? null,
    items: run.items,
    done: sum(({ items }) => items),
    changed: sum(({ changed }) => changed),
    passed: sum(({ passed }) => passed),
    chunks: { all: run.chunks, done: done.length },
  };
}
