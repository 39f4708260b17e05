import { CodedError } from '@clearinghouse/contracts';
import { encodeEvent } from '../../cloud-events/encode.js';
import { BusError } from '../../errors.js';
import { AppliedLog } from '../applied-log.js';
import { eventually } from '../eventually.js';
import { sampleEvent, sampleEvents } from '../sample-events.js';
import { type Chapter, join, parkedOf } from './chapter.js';

export const failing: Chapter = (start) => {
  it('tries again with growing pauses, and goes on when it succeeds', async () => {
    const bus = await (await start()).bus();
    const log = new AppliedLog();
    log.fail('r-1', 1, () => {
      if (log.attemptsAt('r-1', 1) >= 3) log.mend('r-1', 1);
      return new Error('not yet');
    });
    await join(bus, log, { retry: { attempts: 4, pauseMs: 40, maxPauseMs: 1000 } });
    await bus.publish('requests', sampleEvents('r-1', 1, 2));
    await eventually('both', () => log.applied.length === 2);
    const tries = log.attempts.filter(({ sequence }) => sequence === 1);
    expect(tries.map(({ attempt }) => attempt)).toEqual([1, 2, 3, 4]);
    const [first = 0, second = 0, third = 0] = tries.slice(1).map(({ at }, index) => at - (tries[index]?.at ?? 0));
    expect(first).toBeGreaterThanOrEqual(19); // half of 40, then of 80, of 160: the other half is chance
    expect(second).toBeGreaterThanOrEqual(39);
    expect(third).toBeGreaterThanOrEqual(79);
  });

  it('parks the aggregate with code, attempts and position when it fails for good; its neighbours go on', async () => {
    const harness = await start();
    const bus = await harness.bus();
    const log = new AppliedLog();
    log.fail('r-bad', 2, () => new CodedError('REQUEST.WRONG_STATE', {}, { cause: new Error('deep') }));
    await join(bus, log);
    await bus.publish('requests', [...sampleEvents('r-bad', 1, 3), ...sampleEvents('r-good', 1, 3)]);
    await eventually('the neighbours', () => log.sequences('r-good').length === 3);
    const parked = await eventually(
      'it parked',
      async () => (await parkedOf(harness, 'r-bad'))?.waiting === 2 && parkedOf(harness, 'r-bad'),
    );
    const position = log.attempts.find(({ subject, sequence }) => subject === 'r-bad' && sequence === 2)?.position;
    expect(parked).toMatchObject({
      group: 'matching',
      topic: 'requests',
      attempts: 3,
      position,
      waiting: 2,
      redriving: false,
    });
    expect(parked).toMatchObject({ errorCode: 'REQUEST.WRONG_STATE', errorMessage: 'REQUEST.WRONG_STATE' });
    expect(log.sequences('r-bad')).toEqual([1]);
    expect(await bus.parked('matching')).toEqual([parked]);
    expect(await bus.parked('offers')).toEqual([]);
  });

  it('parks for the group that failed only', async () => {
    const harness = await start();
    const bus = await harness.bus();
    const bad = new AppliedLog();
    const good = new AppliedLog();
    bad.fail('r-1', 1, () => new Error('no'));
    await join(bus, bad);
    await join(bus, good, { group: 'offers' });
    await bus.publish('requests', sampleEvents('r-1', 1, 2));
    await eventually('both at the other group', () => good.sequences('r-1').length === 2);
    await eventually('parked', () => parkedOf(harness, 'r-1'));
    expect((await bus.parked()).map(({ group }) => group)).toEqual(['matching']);
  });

  it('parks what nobody can read at the first attempt, every byte of it kept, and stops no neighbour', async () => {
    const harness = await start();
    const sound = encodeEvent(sampleEvent('r-sound', 1));
    const broken = Buffer.from([0x7b, 0xff, 0xfe, 0x00]);
    const later = { ...sound.headers, ce_type: 'clearinghouse.request-withdrawn.v9', ce_subject: 'r-later' };
    await (await harness.bus()).publish('requests', [sampleEvent('r-before', 1)]);
    await harness.inject('requests', { ...sound, key: 'r-broken', value: broken });
    await harness.inject('requests', { ...sound, key: 'r-later', headers: later });
    await harness.inject('requests', { key: 'r-bare', headers: {}, value: Buffer.from('{}') });
    const bus = await harness.bus();
    const log = new AppliedLog();
    await join(bus, log);
    await bus.publish('requests', [sampleEvent('r-sound', 1)]);
    await eventually('the sound ones', () => log.applied.length === 2);
    await eventually('three parked', async () => (await bus.parked()).length === 3);
    expect(await parkedOf(harness, 'r-later')).toMatchObject({ errorCode: 'EVENT.UNKNOWN_TYPE', attempts: 1 });
    expect(await parkedOf(harness, 'r-bare')).toMatchObject({ errorCode: 'EVENT.UNREADABLE', attempts: 1 });
    expect(await parkedOf(harness, 'r-broken')).toMatchObject({ errorCode: 'EVENT.UNREADABLE', attempts: 1 });
    const kept = await harness.lot.next({ group: 'matching', topic: 'requests', subject: 'r-broken' });
    expect(kept?.wire).toEqual({ key: 'r-broken', headers: sound.headers, value: broken });
  });

  it('waits an outage out: it parks nothing and counts no attempt', async () => {
    const harness = await start();
    const bus = await harness.bus();
    const log = new AppliedLog();
    log.fail('r-1', 1, () => new Error('store away', { cause: new BusError('unavailable') }));
    await join(bus, log);
    await bus.publish('requests', sampleEvents('r-1', 1, 2));
    await eventually('more tries than would park', () => log.attemptsAt('r-1', 1) > 6);
    expect(await harness.lot.list()).toEqual([]);
    log.mend('r-1', 1);
    await eventually('both', () => log.sequences('r-1').length === 2);
    expect(new Set(log.attempts.map(({ attempt }) => attempt))).toEqual(new Set([1]));
  });
};
