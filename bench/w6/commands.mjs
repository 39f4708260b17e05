// What one request costs in commands to MongoDB, from POST to the visible list: node bench/w6/commands.mjs [requests] [a second]
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startCluster } from '../../tools/cluster/processes.mjs';
import { loadClient } from '../../tools/load/http.mjs';
import { walker } from '../../tools/load/walk.mjs';
import { borrowStack } from '../../tools/run/stack.mjs';
import { followSuggestions } from './live.mjs';
import { stage } from './stage.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const REQUESTS = Number(process.argv[2] ?? 100);
const RATE = Number(process.argv[3] ?? 5);
const IDLE_SECONDS = 10;
const folder = mkdtempSync(join(tmpdir(), 'clearinghouse-commands-'));
const counted = join(folder, 'commands');
mkdirSync(counted);

const { stack, giveBack } = await borrowStack(root);
const cluster = await startCluster({
  root,
  folder,
  stack,
  installation: `commands-${Date.now().toString(36)}`,
  gatewayPort: 0,
  extra: {
    CLEARINGHOUSE_RATE_LIMIT: '100000000',
    CLEARINGHOUSE_LOG_LEVEL: 'error',
    NODE_OPTIONS: `--require ${join(root, 'bench', 'w6', 'command-monitor.cjs')}`,
    COMMANDS_FOLDER: counted,
  },
});
const client = loadClient(cluster.url, 64);

/** The counts of all services now: `service collection command` -> commands, statements. */
async function look() {
  await pause(600); // they are written every 250 ms
  const all = {};
  for (const [name, { pid }] of cluster.processes)
    for (const [key, count] of Object.entries(read(pid))) all[`${name} ${key}`] = count;
  return all;
}

function read(pid) {
  try {
    return JSON.parse(readFileSync(join(counted, `${pid}.json`), 'utf8'));
  } catch {
    return {}; // a service without a store
  }
}

try {
  const { staff, offerProgrammes } = walker(client, cluster.tokenKey, 'count');
  const live = followSuggestions(cluster.url, staff.expert);
  await live.ready;
  await offerProgrammes(200);
  const run = (tag, seconds) =>
    stage({ client, live, tokenKey: cluster.tokenKey, rate: RATE, seconds, tag, patienceMs: 120_000 });
  await run('warm', 2);
  await pause(3000); // what was published is removed
  const before = await look();
  const started = performance.now();
  const { result } = await run('count', REQUESTS / RATE);
  await pause(3000);
  const after = await look();
  const seconds = (performance.now() - started) / 1000;
  await pause(IDLE_SECONDS * 1000);
  const idle = await look();
  live.close();

  const rows = Object.keys(after).map((key) => {
    const of = (part) => {
      const spent = after[key][part] - (before[key]?.[part] ?? 0);
      const resting = ((idle[key][part] - after[key][part]) / (IDLE_SECONDS + 0.6)) * seconds;
      return Number((Math.max(0, spent - resting) / result.acknowledged).toFixed(2));
    };
    return { key, commands: of('commands'), statements: of('statements') };
  });
  const sum = (part) => rows.reduce((total, row) => total + row[part], 0).toFixed(2);
  const resting = Object.keys(idle).map((key) => {
    const commands = (idle[key].commands - (after[key]?.commands ?? 0)) / (IDLE_SECONDS + 0.6);
    return { key, aSecond: Number(commands.toFixed(2)) };
  });
  console.table(resting.filter(({ aSecond }) => aSecond > 0));
  console.table(rows.filter(({ statements }) => statements >= 0.02));
  console.log(
    `a request: ${sum('commands')} commands, ${sum('statements')} statements (polls of a resting system left out)`,
  );
  console.log(`a second, at rest: ${resting.reduce((total, { aSecond }) => total + aSecond, 0).toFixed(1)} commands`);
  console.log(JSON.stringify(result));
} finally {
  client.close();
  await cluster.stopAll();
  await giveBack();
  rmSync(folder, { recursive: true, force: true });
}
