import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyIn } from '../cluster/processes.mjs';
import { settled } from '../load/census.mjs';
import { loadClient } from '../load/http.mjs';
import { seeded } from '../load/random.mjs';
import { standaloneProcess } from '../load/standalone.mjs';
import { walker } from '../load/walk.mjs';
import { pause, seedOf } from './moments';

// The one process is killed with signal 9 in the middle of work and started again on its folder. Every acknowledged
// request must be there once, its suggestions once, its letter once.
const seed = seedOf('standalone');
const folder = mkdtempSync(join(tmpdir(), 'clearinghouse-fault-'));
const tokenKey = keyIn(folder);

let system: Awaited<ReturnType<typeof standaloneProcess>>;
let client: ReturnType<typeof loadClient>;

beforeAll(async () => {
  system = await standaloneProcess({
    root: join(__dirname, '../..'),
    folder,
    extra: { CLEARINGHOUSE_TOKEN_KEY: tokenKey },
  });
  await system.start();
  client = loadClient(system.url, 16);
  await walker(client, tokenKey, 'programmes').offerProgrammes(40);
}, 120_000);

afterAll(async () => {
  client?.close();
  await system?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function killAfter(ms: number): Promise<void> {
  await pause(ms);
  await system.stop('SIGKILL');
  await system.start();
}

const all: { ids: string[]; acknowledged: string[] } = { ids: [], acknowledged: [] };
const random = seeded(seed);

it.each([1, 2, 3, 4, 5])(
  `loses and doubles nothing when killed in the middle of 100 requests (seed ${seed}, moment %i)`,
  async (n) => {
    const walk = walker(client, tokenKey, `round-${n}`).walk(100);
    const [walked] = await Promise.all([walk, killAfter(random() * 1500)]);
    all.ids.push(...walked.ids);
    all.acknowledged.push(...walked.acknowledged);
    await settled(client, walker(client, tokenKey, '').staff.expert, all);
  },
  240_000,
);

it(`loses and doubles nothing when killed once in the middle of 2,000 requests (seed ${seed})`, async () => {
  const walk = walker(client, tokenKey, 'long').walk(2000, { parallel: 16, acknowledgeEvery: 10 });
  const [walked] = await Promise.all([walk, killAfter(1000 + random() * 8000)]);
  all.ids.push(...walked.ids);
  all.acknowledged.push(...walked.acknowledged);
  await settled(client, walker(client, tokenKey, '').staff.expert, all);
}, 400_000);
