// W1 over HTTP: what if a State needed this? The ten best of all programmes with reasons, asked of a standalone process.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmbeddedStore, openEmbeddedFile } from '@clearinghouse/document-store/embedded';
import { DEFAULT_POLICY, buildIndex, matchInIndex } from '@clearinghouse/matcher';
import { MatchableProgrammeRepository } from '../../services/matching/dist/adapters/matchable-programme.repository.js';
import { keyIn } from '../../tools/cluster/processes.mjs';
import { loadClient } from '../../tools/load/http.mjs';
import { standaloneProcess } from '../../tools/load/standalone.mjs';
import { tokenFor } from '../../tools/load/tokens.mjs';
import { inParallel } from '../../tools/load/walk.mjs';
import { machine } from '../machine.mjs';
import { needs, offers } from '../matcher/generator.mjs';
import { alternateAwaiting, exponent, same, timeEachAwaiting } from '../matcher/measure.mjs';

const sizes = [500, 5_000, 50_000];
const ASKED = 500;
const CHECKED = 50;

/**
 * Puts programmes where matching reads them, into its own collection of a store that nobody serves yet. Over the API each
 * would pass through the offers service first, which is not what is measured here.
 */
async function load(folder, all) {
  const data = join(folder, 'data');
  mkdirSync(data);
  const file = openEmbeddedFile({ path: join(data, 'clearinghouse.mdb') });
  const store = createEmbeddedStore(file);
  const programmes = new MatchableProgrammeRepository(store);
  await store.open();
  const at = new Date().toISOString();
  await inParallel(all.length, 256, async (place) => {
    const { id, ...programme } = all[place];
    const state = { programme, status: 'standing', sequence: 1, marked: 1, affects: [], storedAt: at };
    await programmes.put(id, undefined, state, { at, correlationId: 'bench' });
  });
  await store.close();
  await file.close();
}

const question = ({ requester, area, field, assistanceType, from, by, languages, forms, budgetUsd }) => ({
  ...{ requester, need: { area, field, assistanceType, from, by, languages, forms, budgetUsd } },
});

async function at(size, { root, pinned }) {
  const folder = mkdtempSync(join(tmpdir(), 'clearinghouse-http-'));
  const tokenKey = keyIn(folder);
  const all = offers(size);
  const loading = performance.now();
  await load(folder, all);
  const loadMs = performance.now() - loading;
  const launch = pinned ? ['taskset', '-c', '0'] : [];
  const extra = { CLEARINGHOUSE_TOKEN_KEY: tokenKey, CLEARINGHOUSE_LOG_LEVEL: 'error' };
  const system = await standaloneProcess({ root, folder, launch, extra });
  await system.start(120);
  const client = loadClient(system.url, 1);
  const token = tokenFor(tokenKey, 'expert');
  const ask = async (need) => {
    const options = { token, body: question(need), timeoutMs: 120_000 };
    const { status, body } = await client.call('POST', '/api/v1/what-if/needs', options);
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body.entries;
  };
  const nothing = () => client.call('GET', '/health/live', {});
  try {
    const items = needs(ASKED);
    const [firstMs] = await timeEachAwaiting(items.slice(0, 1), ask); // the index is built for the first question
    const index = buildIndex(all);
    const today = new Date().toISOString().slice(0, 10);
    const here = (need) => matchInIndex(index, need, DEFAULT_POLICY, today).matches;
    for (const need of items.slice(0, CHECKED)) same((await ask(need)).map(told), here(need).map(told), need.id);
    const ways = { 'ten best, with reasons': () => timeEachAwaiting(items, ask), 'no question, only HTTP': () => timeEachAwaiting(items, nothing) }; // prettier-ignore
    return { size, loadMs: Math.round(loadMs), firstMs: Math.round(firstMs), ms: await alternateAwaiting(ways) };
  } finally {
    client.close();
    await system.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const told = ({ programmeId, score, coverage, reasons, factors }) => ({
  programmeId,
  score,
  coverage,
  reasons,
  factors,
});

export async function run(options) {
  const rows = [];
  for (const size of sizes) {
    console.error(`W1-http: ${size} programmes`);
    rows.push(await at(size, options));
  }
  const growthOfP50 = exponent(rows.map(({ size, ms }) => [size, ms['ten best, with reasons'].p50]));
  const result = {
    ...{ workload: 'W1 over HTTP', loadAverage: loadavg()[0], ...machine(), clientPinnedApart: options.pinned },
    ...{ rows, growthOfP50 },
  };
  const folder = join(options.root, 'bench', 'results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'W1-http.json'), `${JSON.stringify(result, null, 2)}\n`);
  console.log(JSON.stringify(result, null, 1));
}
