import { AppliedLog } from '../applied-log.js';
import { eventually } from '../eventually.js';
import { MemberProcess } from '../member-process.js';
import { sampleEvent, sampleEvents } from '../sample-events.js';
import { type Chapter, join } from './chapter.js';

export const committing: Chapter = (start) => {
  it('commits up to the lowest unfinished event and no further', async () => {
    const harness = await start();
    const bus = await harness.bus();
    const log = new AppliedLog();
    const release = log.hold('r-slow', 1);
    await join(bus, log);
    await bus.publish('requests', [sampleEvent('r-a', 1), sampleEvent('r-slow', 1), ...sampleEvents('r-b', 1, 5)]);
    await eventually('the others', () => log.applied.length === 6);
    await eventually(
      'the first to be committed',
      async () => (await harness.committed('matching', 'requests', 'r-a')) === 1,
    );
    await bus.publish('requests', [sampleEvent('r-c', 1)]);
    await eventually('one more', () => log.applied.length === 7);
    expect(await harness.committed('matching', 'requests', 'r-a')).toBe(1);
    release();
    await eventually('all eight', async () => (await harness.committed('matching', 'requests', 'r-a')) === 8);
  });

  it('waits at close for the handler under way, commits it, and begins nothing more', async () => {
    const harness = await start();
    const bus = await harness.bus();
    const log = new AppliedLog();
    const release = log.hold('r-1', 2);
    const subscription = await join(bus, log);
    await bus.publish('requests', sampleEvents('r-1', 1, 3));
    await eventually('the second under way', () => log.attemptsAt('r-1', 2) === 1);
    let closed = false;
    const closing = subscription.close().then(() => (closed = true));
    await new Promise(setImmediate);
    expect(closed).toBe(false);
    release();
    await closing;
    expect(log.sequences('r-1')).toEqual([1, 2]);
    expect(await harness.committed('matching', 'requests', 'r-1')).toBe(2);
    const next = new AppliedLog();
    await join(bus, next);
    await eventually('the third', () => next.applied.length === 1);
    expect(next.sequences('r-1')).toEqual([3]);
  });

  it('closes in the middle of a back-off; the event comes again', async () => {
    const harness = await start();
    const bus = await harness.bus();
    const log = new AppliedLog();
    log.fail('r-1', 1, () => new Error('no'));
    const subscription = await join(bus, log, { retry: { attempts: 9, pauseMs: 60_000, maxPauseMs: 60_000 } });
    await bus.publish('requests', [sampleEvent('r-1', 1)]);
    await eventually('the first attempt', () => log.attempts.length === 1);
    await subscription.close();
    expect(await harness.lot.list()).toEqual([]);
    const next = new AppliedLog();
    await join(bus, next);
    await eventually('it again', () => next.sequences('r-1').length === 1);
  });

  it('delivers again what a killed member had not finished, and loses nothing', async () => {
    const harness = await start();
    const before = await harness.bus();
    await before.publish('requests', [...sampleEvents('r-1', 1, 20), ...sampleEvents('r-2', 1, 20)]);
    await harness.shutDown();
    const member = MemberProcess.start({ place: harness.place, group: 'matching', topics: ['requests'], hangAt: 10 });
    await member.says('begun', 'r-1#10');
    await member.kill();
    const log = new AppliedLog();
    await join(await harness.bus(), log);
    await eventually('the rest', () => log.sequences('r-1').at(-1) === 20 && log.sequences('r-2').at(-1) === 20);
    for (const subject of ['r-1', 'r-2']) {
      const [first = 0] = log.sequences(subject);
      expect(first).toBeLessThanOrEqual(10);
      expect(log.sequences(subject)).toEqual(Array.from({ length: 21 - first }, (_, at) => first + at));
    }
  });

  it('keeps every acknowledged event of a publisher that is killed in the middle, in order and whole', async () => {
    const harness = await start();
    await (await harness.bus()).publish('requests', [sampleEvent('r-0', 1)]);
    await harness.shutDown();
    const publisher = MemberProcess.start({ place: harness.place, group: 'none', topics: [], publish: 'r-1' });
    await publisher.says('published', 'r-1#100');
    await publisher.kill();
    const acknowledged = publisher.said.filter(({ event }) => event === 'published').length;
    const log = new AppliedLog();
    const bus = await harness.bus();
    await join(bus, log);
    await bus.publish('requests', [sampleEvent('r-last', 1)]);
    await eventually(
      'the last',
      () => log.sequences('r-last').length === 1 && log.sequences('r-1').length >= acknowledged,
    );
    const unique = [...new Set(log.sequences('r-1'))];
    expect(unique.length).toBeGreaterThanOrEqual(acknowledged);
    expect(unique).toEqual(unique.map((_, at) => at + 1));
    expect(await harness.lot.list()).toEqual([]);
  });
};
