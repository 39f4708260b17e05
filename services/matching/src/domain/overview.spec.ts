import type { OverviewId, PolicyId } from '@clearinghouse/contracts';
import { dayOf } from './due.js';
import { begun, cancelled, completed, givenBack, mustBeCompleted, type OverviewRun, overviewView } from './overview.js';
import { NOW } from './testing/given.js';

const run: OverviewRun = {
  ...{ id: 'ov-1' as OverviewId, policyId: 'p1' as PolicyId, asOf: dayOf(NOW), startedBy: 'e', startedAt: NOW },
  ...{ seconds: 60, state: 'running', attempts: 0 },
};
const result = { items: 1, lines: 1, unserved: 0, finished: true, stages: [], regions: [] };

describe('an overview that was asked for', () => {
  it('is begun three times at most', () => {
    const third = begun(begun(begun(run, NOW), NOW), NOW);
    expect([third.state, third.attempts]).toEqual(['running', 3]);
    expect(begun(third, NOW)).toMatchObject({ state: 'interrupted', attempts: 3, endedAt: NOW });
    expect(begun(givenBack(third), NOW)).toMatchObject({ state: 'running', attempts: 3 });
    expect(givenBack(run).attempts).toBe(0);
  });
  it('has lines once it is completed, and not before', () => {
    const done = completed(run, result, NOW);
    expect(() => mustBeCompleted(run)).toThrow('OVERVIEW.WRONG_STATE');
    expect(() => mustBeCompleted(done)).not.toThrow();
    expect(overviewView(done, 3)).toMatchObject({ state: 'completed', version: 3, endedAt: NOW, result });
    expect(overviewView(run, 1)).toMatchObject({ state: 'running', endedAt: null, result: null });
  });
  it('can be cancelled while it runs', () => {
    expect(cancelled(run, NOW)).toMatchObject({ state: 'cancelled', endedAt: NOW });
    expect(() => cancelled(completed(run, result, NOW), NOW)).toThrow('OVERVIEW.WRONG_STATE');
  });
});
