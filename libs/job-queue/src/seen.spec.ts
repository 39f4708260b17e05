import { mergeSeen } from './seen.js';

describe('what a job must have seen', () => {
  it('is, merged, the higher sequence of each aggregate in either order', () => {
    const one = { 'r-1': 3, 'p-1': 1 };
    const other = { 'r-1': 2, 'p-2': 5 };
    expect(mergeSeen(one, other)).toEqual({ 'r-1': 3, 'p-1': 1, 'p-2': 5 });
    expect(mergeSeen(other, one)).toEqual(mergeSeen(one, other));
    expect(one).toEqual({ 'r-1': 3, 'p-1': 1 });
  });

  it('takes no aggregate for a property that every object has', () => {
    expect(mergeSeen({}, { constructor: 2 })).toEqual({ constructor: 2 });
    expect(mergeSeen({ constructor: 3 }, { constructor: 2 })).toEqual({ constructor: 3 });
  });
});
