import { minisearch } from './minisearch.mjs';
import { at } from './run.mjs';

describe('what the engine is compared with', () => {
  it('gives the same lists where no server is needed, and says what it does not have', async () => {
    const stores = { MiniSearch: minisearch(), PostgreSQL: new Error('no server') };
    const { ms, beside } = await at(300, stores, { asked: 20, runs: 1 });
    expect(Object.keys(ms)).toEqual(['index', 'plain loop', 'columnar scan', 'MiniSearch']);
    expect(beside).toMatchObject({ PostgreSQL: { notAvailableHere: 'no server' }, MiniSearch: { loadMs: 0 } });
  });
});
