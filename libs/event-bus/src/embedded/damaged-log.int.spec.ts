import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedFile, openEmbeddedFile } from '@clearinghouse/document-store/embedded';
import { encodeEvent } from '../cloud-events/encode.js';
import { AppliedLog } from '../testing/applied-log.js';
import { join as joinGroup } from '../testing/contract/chapter.js';
import { eventually } from '../testing/eventually.js';
import { MemoryParkingLot } from '../testing/memory-parking-lot.js';
import { sampleEvent } from '../testing/sample-events.js';
import { createEmbeddedBus } from './embedded-bus.js';
import { toFrame } from './frame.js';

describe('an embedded log with records that no publisher wrote whole', () => {
  let folder: string;
  let file: EmbeddedFile;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'event-bus-damaged-'));
    file = openEmbeddedFile({ path: join(folder, 'data.mdb') });
  });
  afterEach(async () => {
    await file.close();
    await rm(folder, { recursive: true });
  });

  it('parks them, keeps their bytes, and goes on with their neighbours and new ones', async () => {
    const raw = file.openDB<Buffer, [string, number]>({ name: 'events.clearinghouse', encoding: 'binary' });
    const whole = toFrame(encodeEvent(sampleEvent('r-1', 1)));
    await raw.put(['requests', 0], Buffer.alloc(0));
    await raw.put(['requests', 1], whole);
    await raw.put(['requests', 7], whole.subarray(0, 40)); // the tail, broken off; numbers with a gap
    const lot = new MemoryParkingLot();
    const bus = createEmbeddedBus({ file, parking: lot });
    const log = new AppliedLog();
    await joinGroup(bus, log);
    await bus.publish('requests', [sampleEvent('r-1', 2)]);
    await eventually('both sound ones', () => log.applied.length === 2);
    expect(log.sequences('r-1')).toEqual([1, 2]);
    const parked = await bus.parked();
    expect(parked.map(({ subject, errorCode }) => [subject, errorCode])).toEqual([
      ['unkeyed:0', 'EVENT.UNREADABLE'],
      ['unkeyed:7', 'EVENT.UNREADABLE'],
    ]);
    const kept = await lot.next({ group: 'matching', topic: 'requests', subject: 'unkeyed:7' });
    expect(kept?.wire.value).toEqual(whole.subarray(0, 40));
    await bus.close();
  });

  it('takes nothing when the disk is full, says so, and goes on when there is room', async () => {
    await file.close();
    const limit = 4 * 1024 * 1024;
    file = openEmbeddedFile({ path: join(folder, 'small.mdb'), mapSizeBytes: limit });
    const bus = createEmbeddedBus({ file, parking: new MemoryParkingLot() });
    const body = 'x'.repeat(200_000);
    let acknowledged = 0;
    const fill = async () => {
      for (; acknowledged < 100; acknowledged += 1) {
        await bus.publish('requests', [{ ...sampleEvent('r-1', acknowledged + 1), data: body }]);
      }
    };
    await expect(fill()).rejects.toMatchObject({ kind: 'unavailable', cause: { kind: 'full' } });
    expect(acknowledged).toBeGreaterThan(0);
    const log = new AppliedLog();
    await joinGroup(bus, log, { mode: 'shared' });
    await eventually('what was acknowledged', () => log.applied.length >= acknowledged);
    expect(log.sequences('r-1')).toEqual(Array.from({ length: acknowledged }, (_, at) => at + 1));
    await bus.close();
  });
});
