import { gate } from '../gate.js';
import { RunLog } from '../run-log.js';
import { until } from '../until.js';
import { isIdle, type ContractContext } from './contract-context.js';

const ROUNDS = 200;

export function mergingContract(context: () => ContractContext): void {
  it('merges what is added while a job waits, each aggregate at its highest sequence', async () => {
    const { jobs, queue } = context();
    await jobs.add(queue, { key: 'k', seen: { 'r-1': 1 } });
    await jobs.add(queue, { key: 'k', seen: { 'r-1': 3, 'p-1': 1 } });
    await jobs.add(queue, { key: 'k', seen: { 'r-1': 2 } });
    expect(await jobs.status(queue, 'k')).toEqual({ state: 'waiting', done: 0, note: null });
    expect(await jobs.depth(queue)).toBe(1);
    const log = new RunLog();
    await jobs.work(queue, log.handler());
    await until('the job to be done', () => isIdle(jobs, queue));
    expect(log.runs).toMatchObject([{ key: 'k', attempt: 1, seen: { 'r-1': 3, 'p-1': 1 } }]);
  });

  it('runs once more, and only once, what is added while it runs', async () => {
    const { jobs, queue } = context();
    const [log, held] = [new RunLog(), gate()];
    await jobs.work(
      queue,
      log.handler(() => held.passed),
      { concurrency: 4 },
    );
    await jobs.add(queue, { key: 'k', seen: { 'r-1': 1 } });
    await until('the first run', () => log.runs.length === 1);
    await Promise.all([2, 4, 3].map((sequence) => jobs.add(queue, { key: 'k', seen: { 'r-1': sequence } })));
    expect(log.runs).toHaveLength(1);
    held.open();
    await until('the second run', () => log.runs.length === 2);
    await until('the queue to be idle', () => isIdle(jobs, queue));
    expect(log.runs).toMatchObject([
      { attempt: 1, seen: { 'r-1': 1 } },
      { attempt: 1, seen: { 'r-1': 4 } },
    ]);
    expect(log.mostOfOneKey).toBe(1);
  });

  it('starts a job while others go on being merged into it', async () => {
    const { jobs, queue } = context();
    const log = new RunLog();
    await jobs.work(queue, log.handler());
    let sequence = 0;
    await until('a first run between additions', async () => {
      await jobs.add(queue, { key: 'k', seen: { 'r-1': (sequence += 1) } });
      return log.runs.length > 0;
    });
    await until('the last sequence to be seen', () => log.runs.at(-1)?.seen['r-1'] === sequence);
  });

  it('never runs one key twice at once and never loses the last addition', async () => {
    const { harness, jobs, queue } = context();
    const log = new RunLog();
    const other = await harness.another(jobs);
    const handler = log.handler(() => new Promise((resolve) => setImmediate(resolve)));
    for (const each of new Set([jobs, other])) await each.work(queue, handler, { concurrency: 3 });
    const keys = ['a', 'b:1', 'c'];
    const add = (i: number) => (i % 2 ? jobs : other).add(queue, { key: keys[i % 3] ?? 'a', seen: { x: i } });
    for (let i = 0; i < 300; i += 6) await Promise.all([0, 1, 2, 3, 4, 5].map((more) => add(i + more)));
    await until('the queue to be idle', () => isIdle(jobs, queue));
    expect(log.mostOfOneKey).toBe(1);
    expect(keys.map((key) => Math.max(...log.of(key).map(({ seen }) => seen.x ?? 0)))).toEqual([297, 298, 299]);
  });

  it('loses no addition that arrives just as a run ends', async () => {
    const { jobs, queue } = context();
    const log = new RunLog();
    const additions: Promise<void>[] = [];
    const addNext = (x: number, turns: number): void => {
      if (turns > 0) setImmediate(addNext, x, turns - 1);
      else additions.push(jobs.add(queue, { key: 'k', seen: { x } }));
    };
    // each run causes the next addition, a few turns of the event loop after its end: one that is lost ends the chain
    const handler = log.handler(async ({ seen: { x = 0 } }) => {
      if (x < ROUNDS) setImmediate(addNext, x + 1, x % 6);
    });
    await jobs.work(queue, handler);
    addNext(1, 0);
    await until('the last run', () => log.runs.at(-1)?.seen.x === ROUNDS, 20_000);
    await Promise.all(additions);
    expect(log.runs).toHaveLength(ROUNDS);
  });

  it('runs as many keys at once as it was told to, and no more', async () => {
    const { jobs, queue } = context();
    const [log, held] = [new RunLog(), gate()];
    await jobs.work(
      queue,
      log.handler(() => held.passed),
      { concurrency: 3 },
    );
    await Promise.all([1, 2, 3, 4, 5].map((n) => jobs.add(queue, { key: `k-${n}`, seen: {} })));
    await until('three runs at once', () => log.mostAtOnce === 3);
    held.open();
    await until('the queue to be idle', () => isIdle(jobs, queue));
    expect(log.runs).toHaveLength(5);
    expect(log.mostAtOnce).toBe(3);
  });
}
