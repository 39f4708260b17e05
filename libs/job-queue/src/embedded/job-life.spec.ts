import { ended, failedAttempt, givenBack, killed, redriven, started, withoutRepeat } from './job-life.js';
import { added, waiting, type ActiveJob } from './job-record.js';

const NOW = Date.parse('2026-03-02T09:00:00.000Z');
const policy = { concurrency: 1, attempts: 3, pauseMs: 100 };
const running = (spent = 0): ActiveJob => started(waiting({ 'r-1': 1 }, spent), policy.attempts);
const addedAgain = (job: ActiveJob): ActiveJob => {
  const again = added(job, { 'r-1': 2 });
  if (again.state !== 'active') throw new Error('an addition does not stop a job');
  return again;
};

describe('the life of an embedded job', () => {
  it('ends, or runs once more with what was added meanwhile', () => {
    expect(ended(running(1))).toBeUndefined();
    expect(ended(addedAgain(running(1)))).toEqual(waiting({ 'r-1': 2 }, 0));
    expect(ended(withoutRepeat(addedAgain(running())))).toBeUndefined();
  });

  it('waits out a pause after a failed attempt, and is given up after the last', () => {
    expect(failedAttempt(running(), 'no', policy, NOW)).toEqual({
      state: 'delayed',
      seen: { 'r-1': 1 },
      spent: 1,
      dueAt: NOW + 100,
    });
    expect(failedAttempt(running(2), 'no', policy, NOW)).toEqual({
      state: 'failed',
      seen: { 'r-1': 1 },
      spent: 3,
      reason: 'no',
      failedAt: '2026-03-02T09:00:00.000Z',
    });
    expect(failedAttempt(addedAgain(running(2)), 'no', policy, NOW)).toEqual(waiting({ 'r-1': 2 }, 0));
  });

  it('starts again at once after a kill, which counts, and fails after the last', () => {
    expect(killed(running(), NOW)).toEqual(waiting({ 'r-1': 1 }, 1));
    expect(killed(running(2), NOW)).toMatchObject({ state: 'failed', spent: 3 });
  });

  it('is given back without a count and redriven with a new one', () => {
    expect(givenBack(addedAgain(running(1)))).toEqual(waiting({ 'r-1': 2 }, 1));
    const failed = failedAttempt(running(2), 'no', policy, NOW);
    expect(failed.state === 'failed' && redriven(failed)).toEqual(waiting({ 'r-1': 1 }, 0));
    expect(added(failed, { 'p-1': 1 })).toEqual(waiting({ 'r-1': 1, 'p-1': 1 }, 0));
  });

  it('keeps its pause when something is added to it', () => {
    const delayed = failedAttempt(running(), 'no', policy, NOW);
    expect(added(delayed, { 'r-1': 5 })).toEqual({ ...delayed, seen: { 'r-1': 5 } });
  });
});
