import { encodeEvent } from '../cloud-events/encode.js';
import type { LogRecord } from '../cloud-events/wire-record.js';
import { AppliedLog } from '../testing/applied-log.js';
import { eventually } from '../testing/eventually.js';
import { MemoryParkingLot } from '../testing/memory-parking-lot.js';
import { sampleEvent } from '../testing/sample-events.js';
import { silentLog } from './bus-log.js';
import { GroupWork } from './group-work.js';

const record = (subject: string, sequence: number): LogRecord => ({
  topic: 'requests',
  subject,
  position: String(sequence),
  wire: encodeEvent(sampleEvent(subject, sequence)),
});

/** A lot that cannot be reached until it is told to come back. */
function farLot() {
  const lot = new MemoryParkingLot();
  const state = { away: true, calls: 0 };
  const park = lot.park.bind(lot);
  lot.park = async (...args) => {
    state.calls += 1;
    if (state.away) throw new Error('away');
    return park(...args);
  };
  return { lot, state };
}

function workOn(lot: MemoryParkingLot, log: AppliedLog): GroupWork {
  const worker = { handler: log.handler, retry: { attempts: 1, pauseMs: 0, maxPauseMs: 0 } };
  return new GroupWork({ group: 'matching', lot, log: silentLog, width: 4, workerFor: () => worker });
}

describe('the work of a group', () => {
  it('neither parks nor lets go of an event while the lot cannot be reached', async () => {
    const { lot, state } = farLot();
    const log = new AppliedLog();
    log.fail('r-1', 1, () => new Error('no'));
    const work = workOn(lot, log);
    const first = work.take(record('r-1', 1));
    const second = work.take(record('r-1', 2));
    await eventually('a second try to park', () => state.calls >= 2);
    expect(log.applied).toEqual([]);
    state.away = false;
    expect(await Promise.all([first, second])).toEqual([true, true]);
    expect(log.applied).toEqual([]);
    expect(await lot.list()).toMatchObject([{ subject: 'r-1', waiting: 2 }]);
  });

  it('begins nothing after it was stopped, and says so', async () => {
    const log = new AppliedLog();
    const release = log.hold('r-1', 1);
    const work = workOn(new MemoryParkingLot(), log);
    const taken = [record('r-1', 1), record('r-1', 2), record('r-2', 1)].map((one) => work.take(one));
    const stopped = work.stop();
    release();
    await stopped;
    expect(await Promise.all(taken)).toEqual([true, false, true]);
    expect(log.applied.map(({ subject, sequence }) => `${subject}#${sequence}`)).toEqual(['r-2#1', 'r-1#1']);
  });

  it('lets nothing in between the last look into the queue and the freeing of the space', async () => {
    const lot = new MemoryParkingLot();
    const log = new AppliedLog();
    const work = workOn(lot, log);
    const space = { group: 'matching', topic: 'requests', subject: 'r-1' } as const;
    log.fail('r-1', 1, () => new Error('no'));
    await work.take(record('r-1', 1));
    await lot.applied(space, record('r-1', 1));
    const late = work.take(record('r-1', 2));
    const freed = work.unparkWhenEmpty(space);
    expect(await Promise.all([late, freed])).toEqual([true, false]);
    await lot.applied(space, record('r-1', 2));
    expect(await work.unparkWhenEmpty(space)).toBe(true);
    await work.take(record('r-1', 3));
    expect(log.sequences('r-1')).toEqual([3]);
  });
});
