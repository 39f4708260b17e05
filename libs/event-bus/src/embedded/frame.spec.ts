import { encodeEvent } from '../cloud-events/encode.js';
import { sampleEvent } from '../testing/sample-events.js';
import { fromFrame, toFrame } from './frame.js';

describe('a frame of the log', () => {
  it('gives back what it was made of', () => {
    const wire = encodeEvent(sampleEvent('r-1', 1));
    expect(fromFrame(toFrame(wire))).toEqual(wire);
  });

  it('gives the bare bytes when they are no frame, wherever they break off', () => {
    const whole = toFrame(encodeEvent(sampleEvent('r-1', 1)));
    const head = 4 + whole.readUInt32BE(0);
    for (const end of [0, 1, 4, 5, head - 1]) {
      const bytes = whole.subarray(0, end);
      expect(fromFrame(bytes)).toEqual({ key: null, headers: {}, value: bytes });
    }
  });
});
