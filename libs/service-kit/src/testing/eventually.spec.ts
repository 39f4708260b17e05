import { eventually } from './eventually.js';

describe('eventually', () => {
  it('gives the first answer that is one', async () => {
    const answers = [undefined, null, false, 0];
    expect(await eventually('a number', () => answers.shift(), { everyMs: 1 })).toBe(0);
  });
  it('asks again when the probe throws', async () => {
    let asked = 0;
    const probe = () => {
      if ((asked += 1) < 3) throw new Error('not yet');
      return asked;
    };
    expect(await eventually('the third time', probe, { everyMs: 1 })).toBe(3);
  });
  it('says for what it waited in vain, and what it saw last', async () => {
    const probe = () => Promise.reject(new Error('expected 1, received 2'));
    await expect(eventually('the stamp', probe, { timeoutMs: 5, everyMs: 1 })).rejects.toThrow(
      'waited 5 ms for the stamp; last: expected 1, received 2',
    );
  });
});
