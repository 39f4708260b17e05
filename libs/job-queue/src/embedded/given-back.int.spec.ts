import type { QueueHarness } from '../testing/queue-harness.js';
import { gate } from '../testing/gate.js';
import { RunLog } from '../testing/run-log.js';
import { until } from '../testing/until.js';
import { embeddedHarness } from './embedded.harness.js';

describe('an embedded job that was given back while its handler went on', () => {
  let harness: QueueHarness;
  beforeEach(async () => {
    harness = await embeddedHarness();
  });
  afterEach(() => harness.close());

  it('runs again only when that handler has ended', async () => {
    const jobs = await harness.open();
    const [log, held] = [new RunLog(), gate()];
    const stubborn = await jobs.work(
      'work',
      log.handler(() => held.passed),
    );
    await jobs.add('work', { key: 'k', seen: {} });
    await until('the run', () => log.runs.length === 1);
    await stubborn.close(1);
    await jobs.work('work', log.handler());
    await jobs.add('work', { key: 'other', seen: {} });
    await until('another job to be done', () => log.of('other').length === 1);
    expect(log.of('k')).toHaveLength(1);
    held.open();
    await until('the second run', () => log.of('k').length === 2);
    expect(log.mostOfOneKey).toBe(1);
  });
});
