import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { circulateRequest, objectionWindowClosed, readRequest, type RequestId } from '@clearinghouse/contracts';
import type { RecordedEvent } from '@clearinghouse/document-store';
import { moveClock, TestClock } from '@clearinghouse/service-kit';
import { eventually, startTestService, type TestService } from '@clearinghouse/service-kit/testing';
import { requestsService } from '../index.js';
import { requestCollection } from '../adapters/request.collection.js';
import { advance, requestBody, submitted } from '../testing/api.js';
import { party } from '../testing/samples.js';

// The service is down while two windows end, and comes back a week later.
const CLOSES = '2026-01-07T04:59:59.999Z';
const folder = mkdtempSync(join(tmpdir(), 'clearinghouse-late-'));
const clock = new TestClock(join(folder, 'offset'));
const become = (time: string) => moveClock(clock, Date.parse(time) - Date.parse(clock.now()));
const start = (sweepMs: number) =>
  startTestService(requestsService, { clock, sweepMs, dataFolder: join(folder, 'data') });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function closings(service: TestService, id: string): Promise<RecordedEvent[]> {
  const found: RecordedEvent[] = [];
  for await (const event of service.platform.store.collection(requestCollection).history(id))
    if (event.type === objectionWindowClosed.type) found.push(event);
  return found;
}

describe('a clock that nobody looked at for a week', () => {
  let id: string;
  beforeAll(async () => {
    await become('2025-12-29T15:00:00.000Z');
    const service = await start(100);
    const begun = await submitted(
      await service.as('permanent-mission', party('XAA')),
      requestBody(party('XAA'), { procedure: 'p2010' }),
    );
    ({ id } = await advance(await service.as('expert'), begun, 'acknowledged'));
    await service.close();
    await become('2026-01-14T12:00:00.000Z');
  }, 60_000);

  it('is caught up with, once: as of the due time, recorded now', async () => {
    const service = await start(50);
    const told = await eventually('both windows to close', async () => {
      const found = await closings(service, id);
      return found.length >= 2 && found;
    });
    await eventually(
      'another look of the clock',
      async () => (await service.platform.jobs.depth('decide-what-is-due')) === 0,
    );
    expect((await closings(service, id)).length).toBe(2);
    for (const { at, data, by } of told) {
      expect(data).toMatchObject({ dueAt: CLOSES, outcome: 'no-objection-received' });
      expect([at.slice(0, 10), by]).toEqual(['2026-01-14', 'clock']);
    }
    await become('2026-01-02T12:00:00.000Z'); // set back into the window: what has closed stays closed
    const expert = await service.as('expert');
    const { answer } = await expert.call(readRequest, { params: { id: id as RequestId } }); // an id of a request
    expect(answer.windows?.map(({ status }) => status)).toEqual(['no-objection-received', 'no-objection-received']);
    const circulate = expert.call(circulateRequest, { params: { id }, body: {}, ifMatch: answer.version });
    await expect(circulate).rejects.toThrow('409 REQUEST.NO_ADDRESSEES'); // and not: the window is open
    await service.close();
  });
});
