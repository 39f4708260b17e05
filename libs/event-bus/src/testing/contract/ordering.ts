import type { EventEnvelope, Topic } from '@clearinghouse/contracts';
import { AppliedLog } from '../applied-log.js';
import { eventually } from '../eventually.js';
import { sampleEvent, sampleEvents } from '../sample-events.js';
import { type Chapter, join } from './chapter.js';

export const ordering: Chapter = (start) => {
  it('delivers each aggregate in the order published, others in between', async () => {
    const bus = await (await start({ partitions: 3 })).bus();
    const log = new AppliedLog();
    await join(bus, log);
    const subjects = Array.from({ length: 8 }, (_, at) => `r-${at}`);
    const rounds = Array.from({ length: 25 }, (_, at) => subjects.map((subject) => sampleEvent(subject, at + 1)));
    await Promise.all(rounds.map((round) => bus.publish('requests', round)));
    await eventually('200 events', () => log.applied.length >= 200);
    for (const subject of subjects) expect(log.sequences(subject)).toEqual(rounds.map((_, at) => at + 1));
  });

  it('delivers what was published, to the letter', async () => {
    const bus = await (await start()).bus();
    const seen: EventEnvelope[] = [];
    await join(bus, new AppliedLog(), { handler: async (event) => void seen.push(event) });
    const { causationid, ...spontaneous } = sampleEvent('r-1', 2);
    const published = [sampleEvent('r-1', 1), spontaneous];
    await bus.publish('requests', published);
    await eventually('both', () => seen.length === 2);
    expect(seen).toEqual(published);
    expect(causationid).toBe('call-2');
  });

  it('starts a new group at the beginning, and a known one where it was', async () => {
    const harness = await start();
    const first = new AppliedLog();
    const before = await harness.bus();
    await before.publish('requests', sampleEvents('r-1', 1, 3));
    await join(before, first);
    await eventually('the first three', () => first.applied.length === 3);
    await harness.shutDown();

    const bus = await harness.bus();
    await bus.publish('requests', sampleEvents('r-1', 4, 5));
    const again = new AppliedLog();
    const other = new AppliedLog();
    await join(bus, again);
    await join(bus, other, { group: 'offers' });
    await eventually('two and five', () => again.applied.length >= 2 && other.applied.length >= 5);
    expect(again.sequences('r-1')).toEqual([4, 5]);
    expect(other.sequences('r-1')).toEqual([1, 2, 3, 4, 5]);
  });

  it('delivers an event that is published twice twice, in its place', async () => {
    const bus = await (await start()).bus();
    const log = new AppliedLog();
    await join(bus, log);
    await bus.publish('requests', [sampleEvent('r-1', 1), sampleEvent('r-1', 2)]);
    await bus.publish('requests', [sampleEvent('r-1', 2), sampleEvent('r-1', 3)]);
    await eventually('four deliveries', () => log.applied.length === 4);
    expect(log.sequences('r-1')).toEqual([1, 2, 2, 3]);
  });

  it('keeps going with other aggregates while one takes long, at most `concurrency` at once', async () => {
    const bus = await (await start()).bus();
    const log = new AppliedLog();
    const release = log.hold('r-slow', 1);
    const releaseToo = log.hold('r-slow-too', 1);
    await join(bus, log, { concurrency: 2 });
    await bus.publish('requests', [sampleEvent('r-slow', 1), ...sampleEvents('r-fast', 1, 3)]);
    await eventually('the fast ones', () => log.applied.length === 3);
    await bus.publish('requests', [sampleEvent('r-slow-too', 1), sampleEvent('r-last', 1)]);
    await eventually('both slow ones begun', () => log.attemptsAt('r-slow-too', 1) === 1);
    expect(log.attemptsAt('r-last', 1)).toBe(0);
    release();
    releaseToo();
    await eventually('all', () => log.applied.length === 6);
  });

  it('refuses a topic that is not declared, and everything once it is closed', async () => {
    const bus = await (await start()).bus();
    const nowhere = 'rumours' as Topic; // what a caller without types would pass
    await expect(bus.publish(nowhere, [sampleEvent('r-1', 1)])).rejects.toMatchObject({ kind: 'undeclared-topic' });
    const handler = async () => undefined;
    const subscribing = bus.subscribe({ topics: ['requests', nowhere], mode: 'shared', group: 'g', handler });
    await expect(subscribing).rejects.toMatchObject({ kind: 'undeclared-topic', details: { topic: 'rumours' } });
    await bus.ping();
    await bus.close();
    await expect(bus.publish('requests', [sampleEvent('r-1', 1)])).rejects.toMatchObject({ kind: 'closed' });
    await expect(bus.ping()).rejects.toMatchObject({ kind: 'closed' });
  });
};
