/** @long */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settled } from '../load/census.mjs';
import { loadClient } from '../load/http.mjs';
import { pick, seeded } from '../load/random.mjs';
import { walker } from '../load/walk.mjs';
import { runStack } from '../run/stack.mjs';
import { root, startFaultCluster } from './fault-cluster';
import { pause, seedOf } from './moments';

// Every process of the cluster is killed with signal 9 at seeded moments while requests come in, and started again.
const seed = seedOf('cluster');
const folder = mkdtempSync(join(tmpdir(), 'clearinghouse-fault-'));
const SERVICES = ['requests', 'offers', 'matching', 'notifications', 'gateway'];
const SERVERS = ['redis', 'mongodb', 'kafka'];

let cluster: Awaited<ReturnType<typeof startFaultCluster>>;
let client: ReturnType<typeof loadClient>;
let expert: string;

beforeAll(async () => {
  cluster = await startFaultCluster('fault', folder);
  client = loadClient(cluster.url, 16);
  const load = walker(client, cluster.tokenKey, 'programmes');
  expert = load.staff.expert;
  await load.offerProgrammes(4); // every list has some entries; what is counted here does not grow with them
}, 180_000);

afterAll(async () => {
  client?.close();
  await cluster?.stopAll('SIGKILL'); // nobody reads its data again
  rmSync(folder, { recursive: true, force: true });
});

const all: { ids: string[]; acknowledged: string[] } = { ids: [], acknowledged: [] };
const random = seeded(seed);

async function killService(name: string, afterMs: number): Promise<void> {
  await pause(afterMs);
  await cluster.stop(name, 'SIGKILL');
  cluster.start(name);
  await cluster.ready(name, 90);
}

async function walkThrough(tag: string, count: number, harm: Promise<unknown>, acknowledgeEvery = 1): Promise<void> {
  const [walked] = await Promise.all([walker(client, cluster.tokenKey, tag).walk(count, { acknowledgeEvery }), harm]);
  all.ids.push(...walked.ids);
  all.acknowledged.push(...walked.acknowledged);
  await settled(client, expert, all, 90_000);
}

it.each([1, 2, 3, 4, 5])(
  `loses and doubles nothing while each service is killed once during 100 requests (seed ${seed}, moment %i)`,
  async (n) => {
    const harm = Promise.all(SERVICES.map((name) => killService(name, random() * 6000)));
    await walkThrough(`round-${n}`, 100, harm);
  },
  400_000,
);

it.each(SERVERS)(
  `loses and doubles nothing when %s is killed and starts again on its data (seed ${seed})`,
  async (server) => {
    const crash = async () => {
      await pause(random() * 3000);
      if (!(await runStack(root, `crash ${server}`))) throw new Error(`${server} did not come back`);
    };
    await walkThrough(`crash-${server}`, 100, crash());
  },
  400_000,
);

it(`loses and doubles nothing when one process is killed during 2,000 requests (seed ${seed})`, async () => {
  await walkThrough('long', 2000, killService(pick(random, SERVICES), 2000 + random() * 20_000), 20);
}, 900_000);
