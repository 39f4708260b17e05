/** @long */
import { randomBytes } from 'node:crypto';
import {
  activatePolicy,
  draftPolicy,
  listSuggestions,
  type MatchRunId,
  readMatchRun,
  startMatchRun,
  type SuggestionListView,
  tryNeed,
} from '@clearinghouse/contracts';
import { DEFAULT_POLICY } from '@clearinghouse/matcher';
import type { ApiClient, Platform } from '@clearinghouse/service-kit';
import { createLog, readTokenKey } from '@clearinghouse/service-kit';
import { openClusterPlatform } from '@clearinghouse/service-kit/cluster';
import { clientsOf, eventually } from '@clearinghouse/service-kit/testing';
import { runChunks } from './adapters/match-run.collections.js';
import { recordedEvent, submittedEvent } from './domain/testing/arrived.js';
import { need, party } from './domain/testing/given.js';
import { Replica } from './testing/replica.js';

// Two processes of the service share the chunks of a full re-match; one is killed in the middle with signal 9, then both are
// told to stop in the middle of another.

const ITEMS = 300;
const CHUNKS = 6;
const installation = `replicas-${process.pid}`;
const tokenKey = randomBytes(32).toString('base64url');
const patience = { timeoutMs: 120_000, everyMs: 20 };
const variable = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: eval "$(node tools/stack/stack.mjs up)"`);
  return value;
};
let platform: Platform;
let replicas: readonly [Replica, Replica];
let expert: ApiClient;

const runOf = async (id: string) => (await expert.call(readMatchRun, { params: { runId: id as MatchRunId } })).answer;
const start = async () => (await expert.call(startMatchRun)).answer.id;
/** Lists keep so many from now on: what tells an old list from a new one. */
async function keeping(keep: number): Promise<string> {
  const body = { title: `Keeps ${keep}`, weights: { ...DEFAULT_POLICY.weights }, keep };
  const { id } = (await expert.call(draftPolicy, { body })).answer;
  await expert.call(activatePolicy, { params: { policyId: id as never }, ifMatch: 1 }); // as it was answered
  return id;
}
async function page(cursor?: string) {
  const query = { limit: 25, ...(cursor && { cursor }) };
  const call = () => expert.call(listSuggestions, { query });
  const { answer } = await eventually('a page of lists', call, patience); // of a machine that may be busy
  return { items: answer.items as SuggestionListView[], next: answer.next ?? undefined }; // parsed by the server
}
async function lists(): Promise<SuggestionListView[]> {
  const found: SuggestionListView[] = [];
  let cursor: string | undefined;
  do {
    const { items, next } = await page(cursor);
    found.push(...items);
    cursor = next;
  } while (cursor);
  return found;
}
const reached = (id: string, chunks: number) =>
  eventually(`${chunks} chunks`, async () => (await runOf(id)).chunks.done >= chunks, patience);
const completed = (id: string) =>
  eventually('the run to complete', async () => (await runOf(id)).state === 'completed' && runOf(id), patience);

beforeAll(async () => {
  const servers = {
    CLEARINGHOUSE_MONGODB_URI: variable('MONGODB_URI'),
    CLEARINGHOUSE_KAFKA_BROKERS: variable('KAFKA_BROKERS'),
    CLEARINGHOUSE_REDIS_URL: variable('REDIS_URL'),
    CLEARINGHOUSE_KAFKA_SESSION_SECONDS: '2',
  };
  const environment = { ...servers, CLEARINGHOUSE_INSTALLATION: installation, CLEARINGHOUSE_TOKEN_KEY: tokenKey };
  const key = readTokenKey(tokenKey) ?? new Uint8Array(); // of 32 bytes
  platform = openClusterPlatform({
    ...{ installation, service: 'matching', tokenKey: key, log: createLog({ level: 'error', service: 'spec' }) },
    mongodbUri: servers.CLEARINGHOUSE_MONGODB_URI,
    kafkaBrokers: servers.CLEARINGHOUSE_KAFKA_BROKERS.split(','),
    redisUrl: servers.CLEARINGHOUSE_REDIS_URL,
  });
  platform.declare([runChunks as never]); // a collection of any state
  await platform.open();
  replicas = [await Replica.of(environment), await Replica.of(environment)];
  await replicas[0].start();
  await replicas[1].start();
  expert = await clientsOf(replicas[0].url, key)('expert');
  const programmes = Array.from({ length: 12 }, (_, no) => recordedEvent(`p-${no}`, { areas: ['OP3d'] }));
  await platform.bus.publish('programmes', programmes);
  const { area, field, assistanceType } = need();
  const body = { requester: party('XAA'), need: { area, field, assistanceType } };
  const known = async () => (await expert.call(tryNeed, { body })).answer.entries.length === 10;
  await eventually('the programmes to be known', known, { ...patience, everyMs: 200 }); // so that they mark no list
  const requests = Array.from({ length: ITEMS }, (_, no) => submittedEvent(`r-${no}`, [need()]));
  await platform.bus.publish('requests', requests);
  const matched = ({ owed, entries }: SuggestionListView) => !owed && entries.length === 10;
  const all = async () => {
    const { items } = await page(); // reading all of them keeps busy what is waited for
    if (items.length === 0 || !items.every(matched)) return false;
    const found = await lists();
    return found.length === ITEMS && found.every(matched);
  };
  await eventually('every list to be matched', all, { ...patience, everyMs: 1_000 });
}, 400_000);
afterAll(async () => {
  await Promise.all((replicas ?? []).map((each) => each.end('SIGKILL')));
  await platform?.close();
});

it('replicas share a run: each chunk counts once, also when one of them is killed, and each list is wholly old or new', async () => {
  const policy = await keeping(2);
  const runId = await start();
  const second = async () => (await replicas[1].chunksDone()) > 0;
  await eventually('the second to have done one', second, patience);
  await replicas[1].end('SIGKILL');
  for (const { policyVersion, entries } of await lists())
    expect(entries.length).toBe(policyVersion === policy ? 2 : 10);
  const run = await completed(runId);
  expect(run).toMatchObject({ items: ITEMS, done: ITEMS, chunks: { all: CHUNKS, done: CHUNKS } });
  for await (const { version, state } of platform.store.collection(runChunks).all())
    if (state.runId === runId) expect([state.state, version]).toEqual(['done', 2]); // cut once, done once
  expect((await lists()).map(({ policyVersion, entries }) => `${policyVersion} ${entries.length}`)).toEqual(
    Array.from({ length: ITEMS }, () => `${policy} 2`),
  );
}, 400_000);

it('told to stop in the middle they end in time, and the run goes on when one is back', async () => {
  await replicas[1].start();
  const policy = await keeping(3);
  const runId = await start();
  await reached(runId, 1);
  const ends = await Promise.all(replicas.map((each) => each.end('SIGTERM')));
  for (const { code, ms } of ends) expect([code, ms < 15_000]).toEqual([0, true]);
  await replicas[0].start();
  expect(await completed(runId)).toMatchObject({ done: ITEMS, chunks: { done: CHUNKS } });
  expect((await lists()).every(({ policyVersion, entries }) => policyVersion === policy && entries.length === 3)).toBe(
    true,
  );
}, 400_000);
