import { visibility } from './visible.mjs';

describe('when a change of a list is visible', () => {
  it('is the moment of the first message after which the list shows it', async () => {
    let list = ['p-1'];
    const visible = visibility(() => Promise.resolve(list));
    const gone = visible.until('r-1:1', 'p-1', false);
    await visible.told('r-1:1'); // of something else
    await visible.told('r-2:1');
    expect(visible.open()).toBe(1);
    list = [];
    const before = performance.now();
    await visible.told('r-1:1');
    expect(await gone).toBeGreaterThanOrEqual(before);
    expect(visible.open()).toBe(0);
  });
});
