import type { NumberedRecord } from './event-log.js';
import { Recent } from './recent.js';

const record = (offset: number, bytes = 10): NumberedRecord => ({
  topic: 'requests',
  subject: 'r-1',
  offset,
  position: String(offset),
  wire: { key: 'r-1', headers: {}, value: Buffer.alloc(bytes) },
});
const numbers = (records: readonly NumberedRecord[] | undefined) => records?.map(({ offset }) => offset);

describe('the newest records of a topic', () => {
  it('are read from any of them on, over gaps in the numbers', () => {
    const recent = new Recent();
    recent.add([record(5), record(6)]);
    recent.add([record(9)]);
    expect(numbers(recent.read(5, 9))).toEqual([5, 6, 9]);
    expect(numbers(recent.read(6, 1))).toEqual([6]);
    expect(numbers(recent.read(7, 9))).toEqual([9]);
    expect(recent.read(6, 1)?.[0]).toBe(recent.read(5, 9)?.[1]);
  });

  it('leave to the disk what is older, and whatever may be behind them', () => {
    const recent = new Recent();
    expect(recent.read(0, 9)).toBeUndefined();
    recent.add([record(5)]);
    expect([recent.read(4, 9), recent.read(6, 9)]).toEqual([undefined, undefined]);
  });

  it('never have a hole: what comes out of line ends what is known', () => {
    const recent = new Recent();
    recent.add([record(6)]);
    recent.add([record(5)]);
    recent.add([record(7)]);
    expect([numbers(recent.read(5, 9)), numbers(recent.read(6, 9))]).toEqual([undefined, undefined]);
    expect(numbers(recent.read(7, 9))).toEqual([7]);
  });

  it('are bounded by number and by bytes', () => {
    const [many, large] = [new Recent(), new Recent()];
    for (let at = 0; at < 5000; at += 1) many.add([record(at)]);
    expect(many.read(3900, 1)).toBeUndefined();
    expect(many.read(4600, 9999)).toHaveLength(400);
    for (let at = 0; at < 100; at += 1) large.add([record(at, 250_000)]);
    expect(large.read(80, 1)).toBeUndefined();
    expect(numbers(large.read(96, 9))).toEqual([96, 97, 98, 99]);
    large.add([record(100, 9_000_000)]);
    expect(large.read(100, 1)).toBeUndefined();
  });
});
