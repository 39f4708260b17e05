import type { QueueHarness } from '../testing/queue-harness.js';
import { freshName } from '../testing/queue-harness.js';
import { RunLog } from '../testing/run-log.js';
import { until } from '../testing/until.js';
import { WorkerProcess } from '../testing/worker-process.js';
import { bullmqHarness } from './bullmq.harness.js';

describe('the job queue bullmq with workers in two processes', () => {
  let harness: QueueHarness;
  let other: WorkerProcess;
  const queue = freshName('shared');
  beforeEach(async () => {
    harness = await bullmqHarness(6)();
    other = WorkerProcess.start(harness, queue, 'k');
    await other.says('started', 'k');
  });
  afterEach(async () => {
    await other.kill();
    await harness.close();
  });

  it('leaves a key alone that runs elsewhere, stops it from here within a second, and runs it afterwards', async () => {
    const jobs = await harness.open();
    const log = new RunLog();
    await jobs.work(queue, log.handler(), { concurrency: 2 });
    await jobs.add(queue, { key: 'k', seen: { 'r-1': 2 } });
    for (const key of ['a', 'b', 'c']) await jobs.add(queue, { key, seen: {} });
    await until('the other keys to run here', () => log.runs.length === 3);
    expect(log.of('k')).toEqual([]);
    const cancelledAt = performance.now();
    await jobs.cancel(queue, 'k');
    await other.says('stopped', 'k');
    expect(performance.now() - cancelledAt).toBeLessThan(1_000);
    await until('the queue to be idle', async () => (await jobs.depth(queue)) === 0);
    expect(log.of('k')).toEqual([]);
    expect(await jobs.failed(queue)).toEqual([]);
    await other.kill();
    await jobs.add(queue, { key: 'k', seen: { 'r-1': 3 } });
    await until('a run here', () => log.of('k').length === 1);
    expect(log.of('k')).toMatchObject([{ attempt: 1, seen: { 'r-1': 3 } }]);
  });
});
