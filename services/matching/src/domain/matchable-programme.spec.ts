import { NOW, programme } from './testing/given.js';
import { isDone, type MatchableProgramme, takeChange } from './matchable-programme.js';

const known: MatchableProgramme = {
  programme: programme({ areas: ['OP6'] }),
  status: 'standing',
  sequence: 2,
  marked: 2,
  affects: ['OP6'],
  storedAt: NOW,
};

describe('what matching knows of a programme', () => {
  it('takes a change once, in order', () => {
    expect(takeChange(known, { sequence: 2, programme: programme() }, NOW)).toBeUndefined();
    expect(takeChange(known, { sequence: 1, programme: null }, NOW)).toBeUndefined();
    expect(takeChange(known, { sequence: 3, programme: programme() }, NOW)).toMatchObject({ sequence: 3, marked: 2 });
  });
  it('affects the lists of the areas before and after a change', () => {
    const changed = takeChange(known, { sequence: 3, programme: programme({ areas: ['OP9.dialogue'] }) }, NOW);
    expect(changed?.affects).toEqual(expect.arrayContaining(['OP6', 'OP6.update', 'OP9', 'OP9.dialogue']));
  });
  it('carries over what an interrupted marking left', () => {
    const interrupted = { ...known, marked: 1, affects: ['OP1' as const] };
    const changed = takeChange(interrupted, { sequence: 3, programme: null }, NOW);
    expect(changed).toMatchObject({ status: 'retired', affects: expect.arrayContaining(['OP1', 'OP6']) });
  });
  it('keeps a retired programme as a mark, so that an older event does not bring it back', () => {
    const retired = takeChange(undefined, { sequence: 5, programme: null }, NOW);
    expect(retired).toMatchObject({ status: 'retired', sequence: 5, affects: [] });
    expect(takeChange(retired, { sequence: 4, programme: programme() }, NOW)).toBeUndefined();
  });
  it('is done with an event when its marking is complete, or a later event took over', () => {
    expect(isDone(undefined, 1)).toBe(false);
    expect(isDone({ ...known, marked: 1 }, 2)).toBe(false);
    expect(isDone(known, 2)).toBe(true);
    expect(isDone({ ...known, marked: 1 }, 1)).toBe(true);
    expect(isDone(known, 3)).toBe(false);
  });
});
