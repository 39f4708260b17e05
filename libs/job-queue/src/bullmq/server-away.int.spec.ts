/** @long */
import { isQueueError } from '../errors.js';
import type { JobQueue } from '../port.js';
import { gate } from '../testing/gate.js';
import { freshName } from '../testing/queue-harness.js';
import { RunLog } from '../testing/run-log.js';
import { TcpGate } from '../testing/tcp-gate.js';
import { until } from '../testing/until.js';
import { testServer } from './bullmq.harness.js';
import { createBullmqQueue } from './create-bullmq-queue.js';

const QUEUE = 'work';

describe('the job queue bullmq whose server is away', () => {
  let server: TcpGate;
  let jobs: JobQueue;
  const startQueue = () => createBullmqQueue({ url: server.url, installation: freshName('away') });
  const add = (key: string) => jobs.add(QUEUE, { key, seen: {} });
  const run = (log: RunLog, key: string) => until(`a run of ${key}`, () => log.of(key).length > 0);
  const isIdle = () =>
    jobs.depth(QUEUE).then(
      (depth) => depth === 0,
      () => false,
    );
  const idle = () => until('the queue to be idle', isIdle);

  beforeEach(async () => {
    server = await new TcpGate(new URL(testServer(6))).open();
    jobs = startQueue();
  });
  afterEach(async () => {
    await server.shut();
    await server.open();
    await jobs.close();
    await server.shut();
  });

  const refusedAfter = async (call: () => Promise<unknown>) => {
    const startedAt = performance.now();
    const answer = await call().catch((error: unknown) => error);
    expect(isQueueError(answer, 'unavailable')).toBe(true);
    return performance.now() - startedAt;
  };

  it.each(['shut', 'freeze'] as const)('refuses within a few seconds (%s) and recovers', async (how) => {
    const log = new RunLog();
    await jobs.work(QUEUE, log.handler());
    await add('before');
    await run(log, 'before');
    await server[how]();
    expect(await refusedAfter(() => add('away'))).toBeLessThan(4_000);
    expect(await refusedAfter(() => jobs.depth(QUEUE))).toBeLessThan(4_000);
    expect(await refusedAfter(() => jobs.cancel(QUEUE, 'before'))).toBeLessThan(4_000);
    await server.shut();
    await server.open();
    await until(
      'an accepted job',
      () =>
        add('after').then(
          () => true,
          () => false,
        ),
      15_000,
    );
    await run(log, 'after');
    await idle();
    expect(log.of('before')).toHaveLength(1);
  });

  it('starts while the server is away', async () => {
    await jobs.close();
    await server.shut();
    jobs = startQueue();
    const log = new RunLog();
    await jobs.work(QUEUE, log.handler());
    expect(await refusedAfter(() => add('k'))).toBeLessThan(4_000);
    await server.open();
    await add('k');
    await run(log, 'k');
    await idle();
  });

  it('ends a job once that ran while the server was away for a moment', async () => {
    const [log, held] = [new RunLog(), gate()];
    await jobs.work(
      QUEUE,
      log.handler(() => held.passed),
    );
    await add('k');
    await run(log, 'k');
    await server.shut();
    held.open();
    await server.open();
    await idle();
    expect(log.runs).toHaveLength(1);
    expect(await jobs.failed(QUEUE)).toEqual([]);
  });

  it.each(['shut', 'freeze'] as const)('closes while the server is away (%s) and a job runs', async (how) => {
    const [log, held] = [new RunLog(), gate()];
    const worker = await jobs.work(
      QUEUE,
      log.handler(() => held.passed),
    );
    await add('k');
    await run(log, 'k');
    await server[how]();
    const startedAt = performance.now();
    const closed = worker.close(500);
    held.open();
    await closed;
    await jobs.close();
    expect(performance.now() - startedAt).toBeLessThan(6_000);
    await new Promise((resolve) => setImmediate(resolve)); // the process still does other things
  });
});
