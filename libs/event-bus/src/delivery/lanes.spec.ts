import { Lanes } from './lanes.js';

/** A task that ends when told. */
function gated() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open, opened };
}

describe('lanes', () => {
  it('run tasks of one key one after another, of different keys at once', async () => {
    const lanes = new Lanes(2);
    const order: string[] = [];
    const gate = gated();
    const slow = lanes.run('a', () => gate.opened.then(() => void order.push('a1')));
    const behind = lanes.run('a', async () => void order.push('a2'));
    await lanes.run('b', async () => void order.push('b1'));
    expect(order).toEqual(['b1']);
    gate.open();
    await Promise.all([slow, behind]);
    expect(order).toEqual(['b1', 'a1', 'a2']);
  });

  it('run at most as many at once as they are wide, more when widened', async () => {
    const lanes = new Lanes(1);
    const gate = gated();
    const begun: string[] = [];
    const task = (name: string) => async () => {
      begun.push(name);
      await gate.opened;
    };
    const all = ['a', 'b', 'c'].map((name) => lanes.run(name, task(name)));
    expect(begun).toEqual(['a']);
    lanes.widen(2);
    expect(begun).toEqual(['a', 'b']);
    gate.open();
    await Promise.all(all);
    expect(begun).toEqual(['a', 'b', 'c']);
  });

  it('go on after a task that failed, and tell when all is done', async () => {
    const lanes = new Lanes(1);
    await lanes.idle();
    const failed = lanes.run('a', () => Promise.reject(new Error('no')));
    const next = lanes.run('a', async () => 'yes');
    const idle = lanes.idle();
    await expect(failed).rejects.toThrow('no');
    await expect(next).resolves.toBe('yes');
    await idle;
  });
});
