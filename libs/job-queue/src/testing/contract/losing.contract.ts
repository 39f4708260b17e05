import { RunLog } from '../run-log.js';
import { until } from '../until.js';
import { WorkerProcess } from '../worker-process.js';
import { freshQueue, isIdle, type ContractContext } from './contract-context.js';
import type { QueueHarness } from '../queue-harness.js';
import { MarkedOwner } from './marked-owner.js';

/** Runs `key` in a process of its own and kills that process while it runs. */
async function killWhileRunning(harness: QueueHarness, queue: string, key: string, ...add: string[]) {
  const process = WorkerProcess.start(harness, queue, ...add);
  try {
    return await process.says('started', key);
  } finally {
    await process.kill();
  }
}

/** A queue that only processes of its own have opened so far. */
export function killingContract(harness: () => QueueHarness): void {
  it('runs a job once more, within 10 s, whose process was killed', async () => {
    const queue = freshQueue();
    await killWhileRunning(harness(), queue, 'k', 'k');
    const killedAt = performance.now();
    const jobs = await harness().open();
    const log = new RunLog();
    await jobs.work(queue, log.handler());
    await until('the job to be done', async () => log.runs.length > 0 && isIdle(jobs, queue), 15_000);
    expect(log.runs).toMatchObject([{ key: 'k', attempt: 2, seen: { k: 1 } }]);
    expect((log.runs[0]?.startedAt ?? Infinity) - killedAt).toBeLessThan(10_000);
  });

  it('puts a job on the failed list that was killed three times', async () => {
    const queue = freshQueue();
    const attempts = [];
    for (const add of [['k'], [], []]) attempts.push((await killWhileRunning(harness(), queue, 'k', ...add)).attempt);
    expect(attempts).toEqual([1, 2, 3]);
    const jobs = await harness().open();
    const log = new RunLog();
    await jobs.work(queue, log.handler());
    const [failed] = await until('the failed list', async () => {
      const list = await jobs.failed(queue);
      return list.length > 0 && list;
    });
    expect(failed).toMatchObject({ key: 'k', seen: { k: 1 }, attempts: 3 });
    expect(failed?.reason).toContain('ended while the job was running');
    expect(log.runs).toEqual([]);
    await jobs.redrive(queue, 'k');
    await until('the job to be done', async () => log.runs.length > 0 && isIdle(jobs, queue));
    expect(log.runs).toMatchObject([{ attempt: 1, seen: { k: 1 } }]);
  });
}

export function losingContract(context: () => ContractContext): void {
  it('keeps what waits and what failed over a close', async () => {
    const { harness, jobs, queue } = context();
    await jobs.work(queue, async () => Promise.reject(new Error('broken')), { attempts: 1 });
    await jobs.add(queue, { key: 'failed', seen: { 'r-1': 1 } });
    await until('the failed list', async () => (await jobs.failed(queue)).length === 1);
    const before = await jobs.failed(queue);
    await jobs.close();
    const reopened = await harness.open();
    expect(await reopened.failed(queue)).toEqual(before);
    await reopened.add(queue, { key: 'waiting', seen: { 'r-1': 4 } });
    await reopened.close();
    const log = new RunLog();
    const last = await harness.open();
    await last.work(queue, log.handler());
    await until('the waiting job', () => log.runs.length === 1);
    expect(log.runs).toMatchObject([{ key: 'waiting', attempt: 1, seen: { 'r-1': 4 } }]);
  });

  it('is filled again from the marks of work owed after it was emptied', async () => {
    const { harness, jobs, queue } = context();
    const owner = new MarkedOwner(40);
    await jobs.work(queue, owner.handler, { concurrency: 2 });
    await owner.ring(jobs, queue);
    await until('some work to be done', () => owner.effects.size >= 5);
    const emptied = await harness.emptied(jobs);
    if (emptied !== jobs) await emptied.work(queue, owner.handler, { concurrency: 2 });
    await until('every mark to be cleared', async () => {
      await owner.ring(emptied, queue);
      return owner.owed.size === 0;
    });
    await until('the queue to be idle', () => isIdle(emptied, queue));
    expect([...owner.effects.values()]).toEqual(Array(40).fill(1));
  });
}
