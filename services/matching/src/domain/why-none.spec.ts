import { OUTCOMES, reasonText } from '@clearinghouse/matcher';
import { matching } from './testing/given.js';
import { whyNone } from './why-none.js';

describe('why there is no suggestion', () => {
  it('counts how many programmes each rule turned away, most frequent first', () => {
    const reasons = whyNone({ ...matching(), considered: 9, turnedAway: { 'time.expired': 2, 'area.outside': 9 } });
    expect(reasons.map(({ code, params }) => [code, params])).toEqual([
      ['area.outside', { count: 9, of: 9 }],
      ['time.expired', { count: 2, of: 9 }],
    ]);
  });
  it('says so when there was nothing to compare with', () => {
    expect(whyNone(matching()).map(reasonText)).toEqual(['There is no programme on offer to compare with.']);
  });
  it('has words for every rule that refuses', () => {
    const refusing = Object.entries(OUTCOMES).filter(([, { standing }]) => standing === 'fails');
    const turnedAway = Object.fromEntries(refusing.map(([code]) => [code, 1]));
    for (const text of whyNone({ ...matching(), considered: 1, turnedAway }).map(reasonText))
      expect(text).toMatch(/^1 of 1 programmes: /);
  });
});
