import type { Clock } from './clock.js';

/** What every clock of the business keeps. `stop` undoes what `make` made. */
export function clockContract(name: string, make: () => { clock: Clock; stop: () => void }): void {
  describe(`${name} as a clock`, () => {
    let made: ReturnType<typeof make>;
    beforeEach(() => void (made = make()));
    afterEach(() => made.stop());

    it('tells the time of the machine until somebody moves it, in the form of an Instant', () => {
      const before = Date.now();
      const now = made.clock.now();
      expect(now).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      expect(Date.parse(now)).toBeGreaterThanOrEqual(before);
      expect(Date.parse(now)).toBeLessThanOrEqual(Date.now());
    });
    it('does not go back by itself', () => {
      const times = Array.from({ length: 1000 }, () => made.clock.now());
      expect([...times].sort()).toEqual(times);
    });
  });
}
