import { AREAS, LocalDateSchema } from '@clearinghouse/contracts';
import { DEFAULT_POLICY, matchNeed } from '@clearinghouse/matcher';
import { list, need, offer } from './testing/given.js';
import { areasTouched } from './areas-touched.js';
import { needOf } from './need.js';

const today = LocalDateSchema.parse('2026-03-01');

describe('areas whose lists a programme could affect', () => {
  it('leave out no need that the engine would let the programme meet', () => {
    for (const given of AREAS) {
      const touched = areasTouched([given]);
      for (const area of AREAS.filter((each) => !touched.includes(each))) {
        const wanted = needOf(list({ need: need({ area }) }));
        const { turnedAway } = matchNeed(wanted, [offer('p-1', { areas: [given] })], DEFAULT_POLICY, today);
        expect([given, area, turnedAway['area.outside']]).toEqual([given, area, 1]);
      }
    }
  });
  it('are all of them when the programme states none', () => expect(areasTouched([])).toEqual(AREAS));
  it('are few otherwise', () => expect(areasTouched(['OP3d.licensing'])).toEqual(['OP3d', 'OP3d.licensing']));
});
