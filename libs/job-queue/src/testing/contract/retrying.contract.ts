import { RunLog } from '../run-log.js';
import { until } from '../until.js';
import { isIdle, type ContractContext } from './contract-context.js';

/** A timer may fire this much early. */
const EARLY_MS = 5;

const fail = (reason: string) => async (): Promise<never> => {
  throw new Error(reason);
};

export function retryingContract(context: () => ContractContext): void {
  it('tries again after a pause that doubles', async () => {
    const { jobs, queue } = context();
    const log = new RunLog();
    const succeedsThird = log.handler(async ({ attempt }) => {
      if (attempt < 3) throw new Error('not yet');
    });
    await jobs.work(queue, succeedsThird, { pauseMs: 100 });
    await jobs.add(queue, { key: 'k', seen: { 'r-1': 1 } });
    await until('the third attempt', () => log.runs.length === 3);
    await until('the queue to be idle', () => isIdle(jobs, queue));
    const [first = 0, second = 0, third = 0] = log.runs.map(({ startedAt }) => startedAt);
    expect(log.runs.map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
    expect(second - first).toBeGreaterThanOrEqual(100 - EARLY_MS);
    expect(third - second).toBeGreaterThanOrEqual(200 - EARLY_MS);
    expect(await jobs.failed(queue)).toEqual([]);
  });

  it('merges what is added during a pause into the attempt after it', async () => {
    const { jobs, queue } = context();
    const log = new RunLog();
    const failsOnce = log.handler(async ({ attempt }) => {
      if (attempt === 1) throw new Error('not yet');
    });
    await jobs.work(queue, failsOnce, { pauseMs: 300 });
    await jobs.add(queue, { key: 'k', seen: { 'r-1': 1 } });
    await until('the pause', async () => (await jobs.status(queue, 'k')).state === 'delayed');
    expect(await jobs.depth(queue)).toBe(1);
    await jobs.add(queue, { key: 'k', seen: { 'r-1': 2, 'p-1': 1 } });
    await until('the queue to be idle', () => isIdle(jobs, queue));
    expect(log.runs).toMatchObject([{ attempt: 1 }, { attempt: 2, seen: { 'r-1': 2, 'p-1': 1 } }]);
  });

  it('puts a job that failed three times on the failed list and goes on with others', async () => {
    const { jobs, queue } = context();
    const log = new RunLog();
    await jobs.work(
      queue,
      log.handler(async ({ key }) => (key === 'bad' ? fail('the index is gone')() : undefined)),
      { pauseMs: 1 },
    );
    await jobs.add(queue, { key: 'bad', seen: { 'r-1': 2 } });
    await jobs.add(queue, { key: 'good', seen: {} });
    const failed = await until('the failed list', async () =>
      (await jobs.failed(queue)).find(({ key }) => key === 'bad'),
    );
    expect(failed).toMatchObject({ key: 'bad', seen: { 'r-1': 2 }, attempts: 3 });
    expect(failed.reason).toContain('the index is gone');
    expect(Math.abs(Date.parse(failed.failedAt) - Date.now())).toBeLessThan(60_000);
    expect(log.of('bad').map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
    expect(await jobs.status(queue, 'bad')).toMatchObject({ state: 'failed' });
    await until('the other job', () => log.of('good').length === 1);
    await until('the queue to be idle', () => isIdle(jobs, queue));
  });

  it.each(['redrive', 'add'] as const)('tries a failed job again after %s, attempts counted anew', async (how) => {
    const { jobs, queue } = context();
    const log = new RunLog();
    let broken = true;
    const handler = log.handler(async () => (broken ? fail('broken')() : undefined));
    await jobs.work(queue, handler, { attempts: 2, pauseMs: 1 });
    await jobs.add(queue, { key: 'k', seen: { 'r-1': 1 } });
    await until('the failed list', async () => (await jobs.failed(queue)).length === 1);
    broken = false;
    if (how === 'redrive') await jobs.redrive(queue, 'k');
    else await jobs.add(queue, { key: 'k', seen: { 'p-1': 7 } });
    await until('the queue to be idle', () => isIdle(jobs, queue));
    expect(log.runs.map(({ attempt }) => attempt)).toEqual([1, 2, 1]);
    expect(log.runs.at(-1)?.seen).toEqual(how === 'redrive' ? { 'r-1': 1 } : { 'r-1': 1, 'p-1': 7 });
    expect(await jobs.failed(queue)).toEqual([]);
    await jobs.redrive(queue, 'k'); // nothing is there: nothing happens
    expect(await jobs.status(queue, 'k')).toMatchObject({ state: 'none' });
  });

  it('tries a job again that was added during its last attempt', async () => {
    const { jobs, queue } = context();
    const log = new RunLog();
    const handler = log.handler(async () => {
      if (log.runs.length > 1) return;
      await jobs.add(queue, { key: 'k', seen: { 'r-1': 2 } });
      await fail('once')();
    });
    await jobs.work(queue, handler, { attempts: 1 });
    await jobs.add(queue, { key: 'k', seen: { 'r-1': 1 } });
    await until('the second run', () => log.runs.length === 2);
    await until('the queue to be idle', () => isIdle(jobs, queue));
    expect(log.runs).toMatchObject([{ attempt: 1 }, { attempt: 1, seen: { 'r-1': 2 } }]);
    expect(await jobs.failed(queue)).toEqual([]);
  });
}
