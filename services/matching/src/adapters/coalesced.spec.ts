import { coalesced } from './coalesced.js';

/** A work whose runs end when the spec says so. */
function controlled() {
  const runs: { end: () => void; fail: (error: Error) => void }[] = [];
  const work = () => new Promise<void>((end, fail) => runs.push({ end, fail }));
  return { runs, ask: coalesced(work) };
}
const turn = () => new Promise((done) => setImmediate(done));

describe('a shared run', () => {
  it('is shared by everybody who asked while another was under way, and begins after it', async () => {
    const { runs, ask } = controlled();
    const first = ask();
    const second = ask();
    const third = ask();
    expect(runs).toHaveLength(1);
    runs[0]?.end();
    await first;
    await turn();
    expect(runs).toHaveLength(2);
    const fourth = ask();
    runs[1]?.end();
    await Promise.all([second, third]);
    await turn();
    expect(runs).toHaveLength(3);
    runs[2]?.end();
    await fourth;
  });

  it('rejects for those who waited for it, and the next call runs again', async () => {
    const { runs, ask } = controlled();
    const first = ask();
    const second = ask();
    runs[0]?.fail(new Error('away'));
    await expect(first).rejects.toThrow('away');
    await turn();
    runs[1]?.end();
    await second;
    const third = ask();
    expect(runs).toHaveLength(3);
    runs[2]?.end();
    await third;
  });
});
