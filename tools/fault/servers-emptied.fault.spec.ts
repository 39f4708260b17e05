import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pages, settled } from '../load/census.mjs';
import { loadClient } from '../load/http.mjs';
import { tokenFor } from '../load/tokens.mjs';
import { insist, walker } from '../load/walk.mjs';
import { runStack } from '../run/stack.mjs';
import { root, startFaultCluster } from './fault-cluster';

// Redis and Kafka hold nothing that cannot be made again: marks of work owed refill the queue, history fills the topics.
const folder = mkdtempSync(join(tmpdir(), 'clearinghouse-emptied-'));
const OWNERS = ['requests', 'offers', 'matching', 'notifications'];

let cluster: Awaited<ReturnType<typeof startFaultCluster>>;
let client: ReturnType<typeof loadClient>;
let load: ReturnType<typeof walker>;
const all: { ids: string[]; acknowledged: string[] } = { ids: [], acknowledged: [] };

beforeAll(async () => {
  cluster = await startFaultCluster('emptied', folder);
  client = loadClient(cluster.url, 16);
  load = walker(client, cluster.tokenKey, 'emptied');
  await load.offerProgrammes(20);
  await walk('first');
}, 180_000);

afterAll(async () => {
  client?.close();
  await cluster?.stopAll('SIGKILL'); // nobody reads its data again
  rmSync(folder, { recursive: true, force: true });
});

async function walk(tag: string): Promise<void> {
  const walked = await walker(client, cluster.tokenKey, tag).walk(20);
  all.ids.push(...walked.ids);
  all.acknowledged.push(...walked.acknowledged);
  await settled(client, load.staff.expert, all);
}

/** Ends a server of the stack with signal 9 and starts it again on the same port, with nothing in it. */
async function empty(server: string): Promise<void> {
  if (!(await runStack(root, `empty ${server}`))) throw new Error(`${server} did not come back`);
}

/** Every projection that people see: lists with their versions, letters, circulated texts. */
async function projections(): Promise<string> {
  const seen: Record<string, unknown[]> = { requests: [], suggestions: [], letters: [], offers: [] };
  for (const [path, found] of Object.entries(seen))
    await pages(client, `/${path}`, load.staff.expert, (record: unknown) => found.push(record));
  return JSON.stringify(seen);
}

it('goes on after Redis was emptied, with every list computed and nothing doubled', async () => {
  const before = await projections();
  await empty('redis');
  expect(await projections()).toBe(before);
  await walk('after-redis');
}, 180_000);

it('has every projection as before after Kafka lost all data and events were published again', async () => {
  const before = await projections();
  await cluster.stopAll();
  await empty('kafka');
  for (const name of [...OWNERS, 'gateway']) cluster.start(name);
  await Promise.all([...OWNERS, 'gateway'].map((name) => cluster.ready(name, 90)));
  const token = tokenFor(cluster.tokenKey, 'administrator');
  for (const name of OWNERS) {
    const path = `/api/v1/operations/${name}/republish`;
    const answer = await insist(() => client.call('POST', path, { token, key: `republish-${name}`, body: {} }));
    expect([name, answer.status]).toEqual([name, expect.any(Number)]);
    expect(answer.status).toBeLessThan(300);
  }
  await walk('after-kafka'); // whoever waits for these has applied what was published before them
  const after = JSON.parse(await projections());
  for (const [name, records] of Object.entries<{ id?: string; itemId?: string }[]>(JSON.parse(before))) {
    const now = new Map(after[name].map((record) => [record.id ?? record.itemId, record]));
    expect(records.map((record) => now.get(record.id ?? record.itemId))).toEqual(records);
  }
}, 300_000);
