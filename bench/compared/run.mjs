// W1 against what one would take instead: PostgreSQL, MongoDB, MiniSearch. Same programmes, same needs, same answers.
import { mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { DEFAULT_POLICY, buildIndex, matchInIndex, matchNeed } from '@clearinghouse/matcher';
import { machine } from '../machine.mjs';
import { columnarScan } from '../matcher/columnar-scan.mjs';
import { TODAY, needs, offers } from '../matcher/generator.mjs';
import { alternateAwaiting, exponent, quantile, same, timeEachAwaiting } from '../matcher/measure.mjs';
import { minisearch } from './minisearch.mjs';
import { mongodb } from './mongodb.mjs';
import { postgres } from './postgres.mjs';

const sizes = [500, 5_000, 50_000, 500_000];
const STORES = { PostgreSQL: postgres, 'MongoDB aggregation': mongodb, MiniSearch: minisearch };
/** Beyond these a store would take minutes: the row is left out, and the table says so. */
const LARGEST = { PostgreSQL: 500_000, 'MongoDB aggregation': 5_000, MiniSearch: 50_000 };

function heap() {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  return () => {
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
}

/** Candidates of a store, scored by the plain engine. */
const scored = (store, all) => async (need) => {
  const rows = await store.candidates(need, TODAY);
  return matchNeed(need, rows.map((row) => all[row]), DEFAULT_POLICY, TODAY).matches; // prettier-ignore
};

/** One size. `stores`: opened servers by name, or the error that says why there is none. */
export async function at(size, stores, { asked = 100, runs = 5 } = {}) {
  const held = heap();
  const all = offers(size);
  const items = needs(asked);
  const start = performance.now();
  const before = held();
  const index = buildIndex(all);
  const ours = { buildMs: performance.now() - start, bytes: held() - before };
  const scan = columnarScan(all);
  const ways = {
    index: (need) => matchInIndex(index, need, DEFAULT_POLICY, TODAY).matches,
    'plain loop': (need) => matchNeed(need, all, DEFAULT_POLICY, TODAY).matches,
    'columnar scan': (need) => scan(need, DEFAULT_POLICY, TODAY),
  };
  const beside = { index: ours };
  const opened = {};
  for (const [name, store] of Object.entries(stores)) {
    if (store instanceof Error) beside[name] = { notAvailableHere: store.message };
    else if (size > LARGEST[name]) beside[name] = { notRun: `takes minutes beyond ${LARGEST[name]} programmes` };
    else {
      opened[name] = await store.open(all, { held });
      const { loadMs, buildMs, bytes, note } = opened[name];
      beside[name] = { loadMs, buildMs, bytes, note };
      ways[name] = scored(opened[name], all);
    }
  }
  const few = Object.fromEntries(
    Object.keys(ways).map((name) => [name, items.slice(0, name === 'index' ? asked : enough(name, size))]),
  );
  for (const [name, run] of Object.entries(ways))
    for (const need of few[name]) same(await run(need), ways.index(need), `${name}, ${need.id}`);
  const timed = Object.entries(ways).map(([name, run]) => [name, () => timeEachAwaiting(few[name], run)]);
  const ms = await alternateAwaiting(Object.fromEntries(timed), runs);
  const changed = offers(50, 77).map((offer, row) => ({ ...offer, id: all[row].id }));
  const put = { index: (offer) => index.set(offer) };
  for (const [name, store] of Object.entries(opened)) put[name] = (offer, row) => store.change(row, offer);
  for (const [name, change] of Object.entries(put)) {
    const taken = await timeEachAwaiting(changed, change);
    beside[name].changeMs = { p50: quantile(taken, 0.5), p99: quantile(taken, 0.99) };
  }
  for (const store of Object.values(opened)) await store.close();
  return { size, ms, beside };
}

const enough = (name, size) => {
  const most = name === 'PostgreSQL' ? 2e7 : name === 'MongoDB aggregation' ? 1e4 : 1e6;
  return Math.max(5, Math.min(100, Math.round(most / size)));
};

/** Every store that can be had, by name; an error where it cannot. */
async function open(options) {
  const all = {};
  for (const [name, start] of Object.entries(STORES))
    all[name] = await Promise.resolve(start(options)).catch((error) => error);
  return all;
}

export async function run(options) {
  const stores = await open(options);
  const servers = Object.fromEntries(
    Object.entries(stores).map(([name, store]) => [name, store.version ?? `not available here: ${store.message}`]),
  );
  const rows = [];
  try {
    for (const size of sizes) {
      console.error(`W1-compared: ${size} programmes`);
      rows.push(await at(size, stores));
      write(options, { servers, rows, growthOfP50: growthOf(rows) }); // the largest size takes longest
    }
  } finally {
    for (const store of Object.values(stores)) if (!(store instanceof Error)) await store.close();
  }
}

const growthOf = (rows) =>
  Object.fromEntries(
    Object.keys(rows[0].ms).map((name) => [
      name,
      exponent(rows.filter(({ ms }) => ms[name]).map((row) => [row.size, row.ms[name].p50])),
    ]),
  );

function write({ root, pinned }, found) {
  const result = {
    ...{ workload: 'W1 compared', loadAverage: loadavg()[0], ...machine(), serversPinnedApart: pinned },
    ...found,
  };
  const folder = join(root, 'bench', 'results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'W1-compared.json'), `${JSON.stringify(result, null, 2)}\n`);
}
