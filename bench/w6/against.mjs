// W6 of this checkout against another commit, alternated: is what was gained in one place lost in another?
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyIn } from '../../tools/cluster/processes.mjs';
import { loadClient } from '../../tools/load/http.mjs';
import { seeded } from '../../tools/load/random.mjs';
import { submission } from '../../tools/load/records.mjs';
import { standaloneProcess } from '../../tools/load/standalone.mjs';
import { tokenFor } from '../../tools/load/tokens.mjs';
import { inParallel, walker } from '../../tools/load/walk.mjs';
import { machine } from '../machine.mjs';
import { followSuggestions } from './live.mjs';
import { setTimeout as pause } from 'node:timers/promises';

const ROUNDS = 5;
const PROGRAMMES = 2000;
const REQUESTS = 2000;
const IN_FLIGHT = 32;
/** What no change may cost: the median of the rounds stays above this part of the other commit's. */
const LEAST = 0.8;

/** A built copy of `commit` in a folder of its own, with the packages of this checkout. */
function checkedOut(root, commit) {
  const folder = mkdtempSync(join(tmpdir(), 'clearinghouse-against-'));
  execFileSync('git', ['clone', '-q', root, folder]);
  execFileSync('git', ['checkout', '-q', '--detach', commit], { cwd: folder });
  cpSync(join(root, 'node_modules'), join(folder, 'node_modules'), { recursive: true, verbatimSymlinks: true });
  const { status } = spawnSync(process.execPath, [join(folder, 'tools', 'setup.mjs'), 'build'], {
    cwd: folder,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`${commit} could not be built`);
  return folder;
}

/** Requests a second from the first POST to the last visible list, as fast as the system takes them. */
async function throughput(root, pinned) {
  const folder = mkdtempSync(join(tmpdir(), 'clearinghouse-w6-'));
  const tokenKey = keyIn(folder);
  const extra = { CLEARINGHOUSE_TOKEN_KEY: tokenKey, CLEARINGHOUSE_LOG_LEVEL: 'error' };
  const system = await standaloneProcess({ root, folder, launch: pinned ? ['taskset', '-c', '0'] : [], extra });
  await system.start();
  const client = loadClient(system.url, IN_FLIGHT);
  const { staff, offerProgrammes } = walker(client, tokenKey, 'against');
  const live = followSuggestions(system.url, staff.expert);
  const submit = async (n) => {
    const body = submission(n, seeded(n + 1));
    const token = tokenFor(tokenKey, 'permanent-mission', body.requester);
    const { status } = await client.call('POST', '/api/v1/requests/submissions', { token, key: `a-${n}`, body });
    if (status !== 201) throw new Error(`a submission was answered with ${status}`);
  };
  const seen = async (count) => {
    while (live.seen.size < count) await pause(5);
  };
  try {
    await live.ready;
    await offerProgrammes(PROGRAMMES);
    await inParallel(100, IN_FLIGHT, submit); // warm, and behind every programme
    await seen(100);
    const began = performance.now();
    await inParallel(REQUESTS, IN_FLIGHT, (n) => submit(n + 100));
    await seen(REQUESTS + 100);
    return Number((REQUESTS / ((performance.now() - began) / 1000)).toFixed(1));
  } finally {
    live.close();
    client.close();
    await system.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** @param options root, pinned, against (a commit) */
export async function runAgainst({ root, pinned, against }) {
  const other = checkedOut(root, against);
  const rounds = { here: [], there: [] };
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const pair = [
        ['here', root],
        ['there', other],
      ];
      for (const [name, folder] of round % 2 ? pair.reverse() : pair) {
        rounds[name].push(await throughput(folder, pinned));
        console.error(`round ${round + 1}, ${name}: ${rounds[name].at(-1)}/s`);
      }
    }
  } finally {
    rmSync(other, { recursive: true, force: true });
  }
  const ratio = Number((median(rounds.here) / median(rounds.there)).toFixed(3));
  const result = {
    ...{ workload: 'W6 against a commit', machine: machine(), against, mode: 'standalone', clientPinnedApart: pinned },
    ...{
      programmes: PROGRAMMES,
      requests: REQUESTS,
      inFlight: IN_FLIGHT,
      requestsPerSecond: rounds,
      ratio,
      least: LEAST,
    },
  };
  const folder = join(root, 'bench', 'results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'w6-against.json'), `${JSON.stringify(result, null, 2)}\n`);
  console.log(JSON.stringify(result, null, 2));
  if (ratio < LEAST) process.exitCode = 1;
}
