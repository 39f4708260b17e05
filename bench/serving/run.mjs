// W3 in the service: what a full re-match and an overview do to whatever else one process serves. Standalone, over HTTP.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { keyIn } from '../../tools/cluster/processes.mjs';
import { loadClient } from '../../tools/load/http.mjs';
import { standaloneProcess } from '../../tools/load/standalone.mjs';
import { inParallel, walker } from '../../tools/load/walk.mjs';
import { machine } from '../machine.mjs';

const PROGRAMMES = 2_000;
const ITEMS = 2_000;
const SINGLES = 25;
const API = '/api/v1';
const WITHIN_MS = 600_000;

async function until(what, probe, everyMs = 5) {
  for (const deadline = Date.now() + WITHIN_MS; ; await pause(everyMs)) {
    const found = await probe();
    if (found) return found;
    if (Date.now() > deadline) throw new Error(`waited in vain for ${what}`);
  }
}
const median = (times) => [...times].sort((a, b) => a - b)[times.length >> 1] ?? null;

/** `seconds`: how many items are submitted where nothing else goes on. */
export async function run({ root, pinned, seconds }) {
  const folder = mkdtempSync(join(tmpdir(), 'clearinghouse-serving-'));
  const loopFile = join(folder, 'loop.json');
  const watch = `--require ${join(root, 'bench', 'serving', 'watch-loop.cjs')}`;
  const extra = { CLEARINGHOUSE_TOKEN_KEY: keyIn(folder), NODE_OPTIONS: watch, LOOP_FILE: loopFile };
  // its threads need the other core; the client has little to do
  const launch = pinned ? ['taskset', '-c', `0-${cpus().length - 1}`] : [];
  const system = await standaloneProcess({ root, folder, extra, launch });
  await system.start();
  const client = loadClient(system.url, 64);
  const { staff, offerProgrammes, submit } = walker(client, extra.CLEARINGHOUSE_TOKEN_KEY, 'serving');
  let count = 0;
  const call = (method, path, more = {}) =>
    client.call(method, API + path, {
      token: staff.expert,
      ...(method === 'POST' && { key: `serving-${(count += 1)}` }),
      ...more,
    });
  const matched = async (id) => {
    const { status, body } = await call('GET', `/suggestions/${id}:1`);
    return status === 200 && body.owed === false;
  };
  /** From the submission of one item to the list that the API shows, in ms. */
  let submitted = ITEMS;
  const single = async () => {
    const began = performance.now();
    const { id } = await submit((submitted += 1));
    await until(`the list of ${id}`, () => matched(id), 2);
    return performance.now() - began;
  };
  const loopSince = async () => {
    rmSync(loopFile, { force: true });
    process.kill(system.pid(), 'SIGUSR2');
    return until('the delay of the loop', () => read(loopFile), 10);
  };
  /** While `work` goes on, or for a number of singles where there is none. */
  const during = async (work) => {
    await loopSince();
    let going = true;
    const done = work?.().finally(() => (going = false));
    const times = [];
    while (work ? going : times.length < (seconds ?? SINGLES)) times.push(await single());
    await done;
    const lag = await loopSince();
    return { singles: times.length, staleness: { p50: Math.round(median(times) ?? 0) }, eventLoopDelayMs: lag };
  };
  const ended = (path) => async () => {
    const { id } = (await call('POST', path, { body: {} })).body;
    await until(path, async () => (await call('GET', `${path}/${id}`)).body.state === 'completed', 50);
  };
  try {
    await offerProgrammes(PROGRAMMES);
    const ids = [];
    await inParallel(ITEMS, 8, async (n) => ids.push((await submit(n)).id));
    for (const id of ids) await until(`the list of ${id}`, () => matched(id), 20);
    await during();
    const rows = {
      'nothing else': await during(),
      'a full re-match': await during(ended('/match-runs')),
      'an overview of possible coverage': await during(ended('/overviews')),
    };
    const result = { workload: 'W3 in the service', machine: machine(), programmes: PROGRAMMES, items: ITEMS, rows };
    const results = join(root, 'bench', 'results');
    mkdirSync(results, { recursive: true });
    writeFileSync(join(results, 'W3-serving.json'), `${JSON.stringify(result, null, 2)}\n`);
    console.log(JSON.stringify(result, null, 2));
  } finally {
    client.close();
    await system.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null; // not written yet
  }
}
