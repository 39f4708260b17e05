import { MatchRunIdSchema, NeedItemIdSchema, plus, PolicyIdSchema } from '@clearinghouse/contracts';
import { type MatchRun, type RunChunk, runView, turned } from './match-run.js';
import { NOW } from './testing/given.js';

const run: MatchRun = {
  ...{
    id: MatchRunIdSchema.parse('run-1'),
    policyId: PolicyIdSchema.parse('p1'),
    activation: 0,
    startedBy: 'person-1',
  },
  ...{ startedAt: NOW, items: 150, chunks: 2, state: 'running' },
};
const chunk = (no: number, changes: Partial<RunChunk> = {}): RunChunk => ({
  ...{ runId: run.id, no, after: null, next: null, last: NeedItemIdSchema.parse('r-9:1'), items: no === 0 ? 100 : 50 },
  ...{ state: 'waiting', changed: 0, passed: 0 },
  ...changes,
});
const done = (no: number) => chunk(no, { state: 'done', changed: 3, passed: 1, doneAt: plus(NOW, 1000 * (no + 1)) });

describe('a full re-match', () => {
  it('shows its progress in items', () =>
    expect(runView(run, 1, [done(0), chunk(1)])).toMatchObject({
      ...{ state: 'running', items: 150, done: 100, changed: 3, passed: 1, finishedAt: null },
      chunks: { all: 2, done: 1 },
    }));
  it('is completed when its chunks are, at the time of the last, and can then be turned no more', () => {
    expect(runView(run, 1, [done(0), done(1)])).toMatchObject({ state: 'completed', finishedAt: plus(NOW, 2000) });
    for (const turn of ['pause', 'resume', 'cancel'] as const)
      expect(() => turned(run, [done(0), done(1)], turn, NOW)).toThrow(
        expect.objectContaining({ code: 'RUN.WRONG_STATE', params: { state: 'completed' } }),
      );
  });
  it('of nothing is completed at once', () =>
    expect(runView({ ...run, items: 0, chunks: 0 }, 1, [])).toMatchObject({ state: 'completed', finishedAt: NOW }));
  it('is paused, resumed and cancelled, each from where it makes sense', () => {
    const some = [done(0), chunk(1)];
    const paused = turned(run, some, 'pause', NOW);
    expect(paused.state).toBe('paused');
    expect(turned(paused, some, 'resume', NOW).state).toBe('running');
    const ended = turned(paused, some, 'cancel', plus(NOW, 5));
    expect(runView(ended, 3, some)).toMatchObject({ state: 'cancelled', finishedAt: plus(NOW, 5), done: 100 });
    const wrong = expect.objectContaining({ code: 'RUN.WRONG_STATE' });
    expect(() => turned(run, some, 'resume', NOW)).toThrow(wrong);
    expect(() => turned(ended, some, 'resume', NOW)).toThrow(wrong);
    expect(() => turned(ended, some, 'cancel', NOW)).toThrow(wrong);
  });
});
