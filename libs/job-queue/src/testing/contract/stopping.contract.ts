import { isQueueError } from '../../errors.js';
import { gate } from '../gate.js';
import { RunLog, untilStopped } from '../run-log.js';
import { until } from '../until.js';
import { isIdle, type ContractContext } from './contract-context.js';

export function stoppingContract(context: () => ContractContext): void {
  it('shows how far a running job is', async () => {
    const { jobs, queue } = context();
    const held = gate();
    await jobs.work(queue, async (run) => {
      await run.report(0.5, 'half of the programmes');
      await held.passed;
    });
    await jobs.add(queue, { key: 'k', seen: {} });
    const status = await until('progress', async () => {
      const now = await jobs.status(queue, 'k');
      return now.done > 0 && now;
    });
    expect(status).toEqual({ state: 'active', done: 0.5, note: 'half of the programmes' });
    held.open();
    await until('the queue to be idle', () => isIdle(jobs, queue));
    expect(await jobs.status(queue, 'k')).toEqual({ state: 'none', done: 0, note: null });
  });

  it('takes out a waiting job that is cancelled', async () => {
    const { jobs, queue } = context();
    await jobs.add(queue, { key: 'k', seen: {} });
    await jobs.add(queue, { key: 'other', seen: {} });
    await jobs.cancel(queue, 'k');
    await jobs.cancel(queue, 'never-added');
    expect(await jobs.depth(queue)).toBe(1);
    const log = new RunLog();
    await jobs.work(queue, log.handler());
    await until('the queue to be idle', () => isIdle(jobs, queue));
    expect(log.runs.map(({ key }) => key)).toEqual(['other']);
  });

  it('takes out a job that waits for its next attempt', async () => {
    const { jobs, queue } = context();
    const log = new RunLog();
    const fails = log.handler(async () => Promise.reject(new Error('fails')));
    await jobs.work(queue, fails, { pauseMs: 20_000 });
    await jobs.add(queue, { key: 'k', seen: {} });
    await until('the pause', async () => (await jobs.status(queue, 'k')).state === 'delayed');
    await jobs.cancel(queue, 'k');
    expect(await jobs.depth(queue)).toBe(0);
    expect(await jobs.status(queue, 'k')).toMatchObject({ state: 'none' });
  });

  it('stops a running job from another queue object within a second, neither retried nor failed', async () => {
    const { harness, jobs, queue } = context();
    const log = new RunLog();
    let stoppedAt = 0;
    const handler = log.handler((run) => untilStopped(run).finally(() => (stoppedAt = performance.now())));
    await jobs.work(queue, handler, { pauseMs: 1 });
    await jobs.add(queue, { key: 'k', seen: { 'r-1': 1 } });
    await until('the run', () => log.runs.length === 1);
    await jobs.add(queue, { key: 'k', seen: { 'r-1': 2 } }); // to run once more: cancelled as well
    const other = await harness.another(jobs);
    const cancelledAt = performance.now();
    await other.cancel(queue, 'k');
    await until('the run to stop', () => stoppedAt > 0);
    expect(stoppedAt - cancelledAt).toBeLessThan(1_000);
    await until('the queue to be idle', () => isIdle(jobs, queue));
    expect(log.runs).toHaveLength(1);
    expect(await jobs.failed(queue)).toEqual([]);
  });

  it('runs a job that is added after it was cancelled', async () => {
    const { jobs, queue } = context();
    const log = new RunLog();
    const held = gate();
    const handler = log.handler(async (run) => {
      if (log.runs.length > 1) return;
      await untilStopped(run).catch(() => held.passed);
    });
    await jobs.work(queue, handler);
    await jobs.add(queue, { key: 'k', seen: { 'r-1': 1 } });
    await until('the run', () => log.runs.length === 1);
    await jobs.cancel(queue, 'k');
    await jobs.add(queue, { key: 'k', seen: { 'r-1': 2 } });
    held.open();
    await until('the queue to be idle', () => isIdle(jobs, queue));
    expect(log.runs).toMatchObject([{ seen: { 'r-1': 1 } }, { attempt: 1, seen: { 'r-1': 2 } }]);
  });

  it('waits for a running job when its worker is closed, and takes no other', async () => {
    const { jobs, queue } = context();
    const [log, held] = [new RunLog(), gate()];
    const worker = await jobs.work(
      queue,
      log.handler(() => held.passed),
    );
    await jobs.add(queue, { key: 'first', seen: {} });
    await jobs.add(queue, { key: 'second', seen: {} });
    await until('the first run', () => log.runs.length === 1);
    const closed = worker.close(5_000);
    held.open();
    await closed;
    expect(await jobs.status(queue, 'first')).toMatchObject({ state: 'none' });
    expect(await jobs.status(queue, 'second')).toMatchObject({ state: 'waiting' });
    expect(log.runs).toHaveLength(1);
  });

  it.each(['ends when its signal aborts', 'does not end'])('gives back a running job that %s', async (how) => {
    const { jobs, queue } = context();
    const log = new RunLog();
    const held = gate();
    const stubborn = how === 'does not end';
    const worker = await jobs.work(
      queue,
      log.handler((run) => (stubborn ? held.passed : untilStopped(run))),
    );
    await jobs.add(queue, { key: 'k', seen: { 'r-1': 1 } });
    await until('the run', () => log.runs.length === 1);
    await worker.close(50);
    expect(await jobs.status(queue, 'k')).toMatchObject({ state: 'waiting' });
    held.open();
    await jobs.work(queue, log.handler());
    await until('the queue to be idle', () => isIdle(jobs, queue));
    expect(log.runs).toMatchObject([{ attempt: 1 }, { attempt: 1, seen: { 'r-1': 1 } }]);
  });

  it('refuses keys and names that do not fit, a second handler, and everything once closed', async () => {
    const { jobs, queue } = context();
    const kind = (wanted: string) => (error: unknown) => isQueueError(error) && error.kind === wanted;
    const refused = async (wanted: string, call: Promise<unknown>) =>
      expect(await call.then(() => 'accepted', kind(wanted))).toBe(true);
    for (const key of ['', '$ne', '../x', '__proto__', 'a|b', 'k'.repeat(201)])
      await refused('bad-key', jobs.add(queue, { key, seen: {} }));
    await refused('bad-key', jobs.add(queue, { key: 'k', seen: { 'r-1': -1 } }));
    await refused('bad-key', jobs.add('No Queue', { key: 'k', seen: {} }));
    await jobs.work(queue, async () => undefined);
    await expect(jobs.work(queue, async () => undefined)).rejects.toThrow('has a handler');
    await jobs.close();
    await refused(
      'closed',
      Promise.resolve().then(() => jobs.add(queue, { key: 'k', seen: {} })),
    );
    await refused(
      'closed',
      Promise.resolve().then(() => jobs.depth(queue)),
    );
  });
}
