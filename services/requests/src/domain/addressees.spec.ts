import { party } from '../testing/samples.js';
import { asRequested } from './addressees.js';

const [XBB, XCC] = [party('XBB'), party('XCC')];

describe('whom a request is addressed to', () => {
  it('is all, unless the requester named some', () => {
    expect(asRequested('all')).toBe('all');
    expect(asRequested('all', [XBB])).toEqual([XBB]);
    expect(asRequested([XCC], 'all')).toEqual([XCC]);
  });
  it('is nobody whom the requester did not name', () => {
    expect(asRequested([XBB], [XBB, XCC])).toEqual([XBB]);
    expect(() => asRequested([XBB, XCC], [XBB])).toThrow('REQUEST.NO_CONSENT');
  });
});
