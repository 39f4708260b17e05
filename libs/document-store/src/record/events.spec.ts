import { isStoreError } from '../errors.js';
import { context, kept, noted, sampleDefinition } from '../testing/sample.js';
import { MAX_EVENT_BYTES, NO_ENTRY, recordEvents } from './events.js';

const definition = sampleDefinition();
/** Without a history there is no link: what is measured is what the bus carries. */
const bytesOf = (text: string) =>
  recordEvents({ ...definition, history: false }, 's-1', NO_ENTRY, [noted(text)], context).map((one) =>
    Buffer.byteLength(one.text),
  );

describe('recording events', () => {
  it('numbers them on, and publishes those that have an audience', () => {
    const recorded = recordEvents(definition, 's-1', { sequence: 4 }, [noted(1), kept(2)], context);
    expect(recorded.map(({ event }) => [event.id, event.sequence])).toEqual([
      ['samples:s-1:5', 5],
      ['samples:s-1:6', 6],
    ]);
    expect(recorded.map(({ published }) => published)).toEqual([true, false]);
    expect(recordEvents({ name: 'samples' }, 's-1', NO_ENTRY, [noted(1)], context)[0]?.published).toBe(false);
  });

  it('takes an encoded event of 256 KiB and not a byte more, counted in UTF-8', () => {
    const [around = 0] = bytesOf('');
    const room = MAX_EVENT_BYTES - around;
    expect(bytesOf('x'.repeat(room))).toEqual([MAX_EVENT_BYTES]);
    for (const text of ['x'.repeat(room + 1), 'é'.repeat(room / 2 + 1)]) {
      const refused = () => bytesOf(text);
      expect(refused).toThrow(
        expect.objectContaining({ kind: 'event-too-large', details: expect.objectContaining({ id: 's-1' }) }),
      );
    }
    expect(isStoreError(new Error('no'))).toBe(false);
  });
});
