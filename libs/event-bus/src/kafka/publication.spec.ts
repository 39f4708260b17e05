import { encodeEvent } from '../cloud-events/encode.js';
import { sampleEvent } from '../testing/sample-events.js';
import { bytesOf, parts } from './publication.js';

const record = (value: string) => ({ ...encodeEvent(sampleEvent('r-1', 1)), value: Buffer.from(value) });

describe('parts of a publication', () => {
  it('keep the order and stay below the limit', () => {
    const records = Array.from({ length: 10 }, (_, at) => record(`"${at}"`));
    const limit = 3 * bytesOf(record('"0"')) + 5;
    const made = parts(records, limit);
    expect(made.map(({ length }) => length)).toEqual([3, 3, 3, 1]);
    expect(made.flat()).toEqual(records);
  });

  it('make a record that is too large a part of its own', () => {
    const [small, large] = [record('1'), record(`"${'x'.repeat(5000)}"`)];
    expect(parts([small, large, small], 3000)).toEqual([[small], [large], [small]]);
    expect(parts([], 3000)).toEqual([]);
  });
});
