import { AppliedLog } from '../applied-log.js';
import { eventually } from '../eventually.js';
import { sampleEvent, sampleEvents } from '../sample-events.js';
import { type Chapter, join } from './chapter.js';

const subjects = Array.from({ length: 12 }, (_, at) => `r-${at}`);

export const sharing: Chapter = (start) => {
  it('divides the aggregates among the members of a group; when one leaves the other has them all', async () => {
    const harness = await start({ partitions: 4 });
    const one = new AppliedLog();
    const two = new AppliedLog();
    const bus = await harness.bus();
    const [first] = await Promise.all([join(bus, one), join(await harness.bus(), two)]);
    await bus.publish(
      'requests',
      subjects.map((subject) => sampleEvent(subject, 1)),
    );
    await eventually('all twelve', () => one.applied.length + two.applied.length >= 12);
    expect(one.applied.length).toBeGreaterThan(0);
    expect(two.applied.length).toBeGreaterThan(0);
    expect([...one.applied, ...two.applied].map(({ subject }) => subject).sort()).toEqual([...subjects].sort());

    await first.close();
    await bus.publish(
      'requests',
      subjects.map((subject) => sampleEvent(subject, 2)),
    );
    await eventually('the second of each', () => two.applied.filter(({ sequence }) => sequence === 2).length === 12);
    expect(one.applied.filter(({ sequence }) => sequence === 2)).toEqual([]);
  });

  it('broadcasts to every subscription what comes from now on, and leaves no group behind', async () => {
    const harness = await start({ partitions: 2 });
    const bus = await harness.bus();
    await bus.publish('requests', sampleEvents('r-1', 1, 3));
    const one = new AppliedLog();
    const two = new AppliedLog();
    const subscriptions = [
      await join(bus, one, { mode: 'broadcast', group: 'gateway' }),
      await join(bus, two, { mode: 'broadcast', group: 'gateway' }),
    ];
    await bus.publish('requests', [...sampleEvents('r-1', 4, 5), sampleEvent('r-2', 1)]);
    await eventually('three each', () => one.applied.length >= 3 && two.applied.length >= 3);
    for (const log of [one, two]) {
      expect(log.sequences('r-1')).toEqual([4, 5]);
      expect(log.sequences('r-2')).toEqual([1]);
    }
    await Promise.all(subscriptions.map((subscription) => subscription.close()));
    await eventually('no group', async () => (await harness.groups()).length === 0);
  });

  it('leaves a failing event out of a broadcast and goes on', async () => {
    const harness = await start();
    const bus = await harness.bus();
    const log = new AppliedLog();
    log.fail('r-1', 1, () => new Error('no'));
    await join(bus, log, { mode: 'broadcast', group: 'gateway' });
    await bus.publish('requests', sampleEvents('r-1', 1, 2));
    await eventually('the second', () => log.sequences('r-1').includes(2));
    expect(await harness.lot.list()).toEqual([]);
  });
};
