import { AppliedLog } from '../applied-log.js';
import type { BusHarness } from '../bus-harness.js';
import { eventually } from '../eventually.js';
import { MemberProcess } from '../member-process.js';
import { sampleEvent, sampleEvents } from '../sample-events.js';
import { type Chapter, join, parkedOf } from './chapter.js';

const waitingAt = (harness: BusHarness, subject: string, waiting: number) =>
  eventually(
    `${waiting} events of ${subject} to wait`,
    async () => (await parkedOf(harness, subject))?.waiting === waiting,
  );
const free = (harness: BusHarness, subject: string) =>
  eventually(`${subject} to be free`, async () => (await parkedOf(harness, subject)) === undefined);

/** 1 to 4 applied, 5 parked, 6 and 7 behind it. */
async function parkFive(harness: BusHarness): Promise<AppliedLog> {
  const log = new AppliedLog();
  log.fail('r-1', 5, () => new Error('no five'));
  const bus = await harness.bus();
  await join(bus, log);
  await bus.publish('requests', sampleEvents('r-1', 1, 5));
  await waitingAt(harness, 'r-1', 1);
  await bus.publish('requests', sampleEvents('r-1', 6, 7));
  await waitingAt(harness, 'r-1', 3);
  return log;
}

export const parking: Chapter = (start) => {
  it('applies 5, 6 and 7 once each, in order, when redriven by another bus; what comes later follows', async () => {
    const harness = await start();
    const log = await parkFive(harness);
    log.mend('r-1', 5);
    const elsewhere = await harness.bus();
    await elsewhere.redrive('matching', 'requests', 'r-1');
    await free(harness, 'r-1');
    await elsewhere.publish('requests', [sampleEvent('r-1', 8)]);
    await eventually('the eighth', () => log.sequences('r-1').includes(8));
    expect(log.sequences('r-1')).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('parks again when the redrive fails, at the event that failed', async () => {
    const harness = await start();
    const log = await parkFive(harness);
    log.mend('r-1', 5);
    log.fail('r-1', 6, () => new RangeError('no six'));
    const bus = await harness.bus();
    await bus.redrive('matching', 'requests', 'r-1');
    await waitingAt(harness, 'r-1', 2);
    const parked = await eventually('the failure noted', async () => {
      const found = await parkedOf(harness, 'r-1');
      return found?.redriving === false && found;
    });
    expect(parked).toMatchObject({ errorCode: 'RangeError', attempts: 6, waiting: 2 }); // three at first, three now
    expect(log.sequences('r-1')).toEqual([1, 2, 3, 4, 5]);
    log.mend('r-1', 6);
    await bus.redrive('matching', 'requests', 'r-1');
    await free(harness, 'r-1');
    expect(log.sequences('r-1')).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('queues what comes during the redrive behind it, and applies it once', async () => {
    const harness = await start();
    const log = await parkFive(harness);
    log.mend('r-1', 5);
    const release = log.hold('r-1', 6);
    const bus = await harness.bus();
    await bus.redrive('matching', 'requests', 'r-1');
    await eventually('6 under way', () => log.attemptsAt('r-1', 6) === 1);
    await bus.publish('requests', sampleEvents('r-1', 8, 9));
    await waitingAt(harness, 'r-1', 4);
    expect(log.sequences('r-1')).toEqual([1, 2, 3, 4, 5]);
    release();
    await free(harness, 'r-1');
    expect(log.sequences('r-1')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('ignores a redrive of what is not parked', async () => {
    const harness = await start();
    await (await harness.bus()).redrive('matching', 'requests', 'r-none');
    expect(await harness.lot.list()).toEqual([]);
  });

  it('is parked for the next owner when members join and leave, or the bus is closed and opened again', async () => {
    const harness = await start({ partitions: 2 });
    const one = await parkFive(harness);
    const two = new AppliedLog();
    await join(await harness.bus(), two);
    await (await harness.bus()).publish('requests', [sampleEvent('r-1', 8)]);
    await waitingAt(harness, 'r-1', 4);
    await harness.shutDown();

    const three = new AppliedLog();
    const bus = await harness.bus();
    await join(bus, three);
    await bus.publish('requests', [sampleEvent('r-1', 9)]);
    await waitingAt(harness, 'r-1', 5);
    await bus.redrive('matching', 'requests', 'r-1');
    await free(harness, 'r-1');
    expect(three.sequences('r-1')).toEqual([5, 6, 7, 8, 9]);
    expect([...one.sequences('r-1'), ...two.sequences('r-1')]).toEqual([1, 2, 3, 4]);
  });

  it('is parked still when the member is killed; the next one redrives it', async () => {
    const harness = await start();
    const before = await harness.bus();
    await before.publish('requests', sampleEvents('r-1', 1, 6));
    await harness.shutDown();
    const member = MemberProcess.start({ place: harness.place, group: 'matching', topics: ['requests'], failAt: 5 });
    await member.says('parked', 'r-1');
    await member.kill();

    const log = new AppliedLog();
    const bus = await harness.bus();
    await join(bus, log);
    await bus.publish('requests', [sampleEvent('r-1', 7)]);
    await eventually(
      'it to be known as parked',
      async () => (await harness.committed('matching', 'requests', 'r-1')) === 7,
    );
    expect(log.sequences('r-1')).toEqual([]); // 1 to 4 may have come again, if the member had not committed them: they wait too
    await bus.redrive('matching', 'requests', 'r-1');
    await free(harness, 'r-1');
    const [first = 0] = log.sequences('r-1');
    expect(log.sequences('r-1')).toEqual(Array.from({ length: 8 - first }, (_, at) => first + at));
    expect(first).toBeLessThanOrEqual(5);
  });
};
