// W6: POST a request -> event -> job -> suggestion stored -> visible, against 2,000 programmes; arrivals set the pace.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyIn, startCluster } from '../../tools/cluster/processes.mjs';
import { faults, settled } from '../../tools/load/census.mjs';
import { loadClient } from '../../tools/load/http.mjs';
import { standaloneProcess } from '../../tools/load/standalone.mjs';
import { walker } from '../../tools/load/walk.mjs';
import { borrowStack } from '../../tools/run/stack.mjs';
import { machine } from '../machine.mjs';
import { followSuggestions } from './live.mjs';
import { stage } from './stage.mjs';

const PROGRAMMES = 2000;
const RATES = { standalone: [100, 250, 500], cluster: [10, 25, 50] };
const extra = { CLEARINGHOUSE_RATE_LIMIT: '100000000', CLEARINGHOUSE_LOG_LEVEL: 'error' };

/** A system under test: url, tokenKey, kill(): kill -9 of one process and its restart, stop(). */
const SYSTEMS = {
  async standalone({ root, pinned, folder }) {
    const tokenKey = keyIn(folder);
    const launch = pinned ? ['taskset', '-c', '0'] : [];
    const system = await standaloneProcess({
      root,
      folder,
      launch,
      extra: { ...extra, CLEARINGHOUSE_TOKEN_KEY: tokenKey },
    });
    await system.start();
    const kill = () => system.stop('SIGKILL').then(() => system.start());
    return { url: system.url, tokenKey, kill, stop: () => system.stop(), servers: 'embedded (lmdb)' };
  },
  async cluster({ root, folder }) {
    const { stack, giveBack } = await borrowStack(root);
    const cluster = await startCluster({
      root,
      folder,
      stack,
      installation: `bench-${Date.now().toString(36)}`,
      gatewayPort: 0,
      extra,
    });
    const kill = async () => {
      await cluster.stop('matching', 'SIGKILL');
      cluster.start('matching');
      await cluster.ready('matching');
    };
    const stop = () => cluster.stopAll().then(giveBack);
    const servers = 'Kafka 4.1.0, SecantusDB 0.7.0b3 (MongoDB protocol), Redis with append-only file';
    return { url: cluster.url, tokenKey: cluster.tokenKey, kill, stop, servers };
  },
};

/** Waits until the pipeline has taken in every programme: a first request is matched only behind them. */
async function caughtUp(client, live, tokenKey) {
  await stage({ client, live, tokenKey, rate: 1, seconds: 1, tag: 'probe', patienceMs: 900_000 });
}

async function measure(mode, { root, pinned, seconds }) {
  const folder = mkdtempSync(join(tmpdir(), 'clearinghouse-w6-'));
  const system = await SYSTEMS[mode]({ root, pinned, folder });
  const client = loadClient(system.url, 256);
  const { staff, offerProgrammes } = walker(client, system.tokenKey, 'bench');
  const live = followSuggestions(system.url, staff.expert);
  try {
    await live.ready;
    await offerProgrammes(PROGRAMMES);
    const all = [];
    await caughtUp(client, live, system.tokenKey);
    const run = async (tag, rate, length, harm) => {
      const [{ ids, result }] = await Promise.all([
        stage({ client, live, tokenKey: system.tokenKey, rate, seconds: length, tag }),
        harm?.(length),
      ]);
      all.push(...ids);
      return result;
    };
    await run('warm', RATES[mode][0], 5);
    const stages = [];
    for (const rate of RATES[mode]) {
      stages.push(await run(`r${rate}`, rate, seconds ?? 60));
      console.error(`${mode} ${rate}/s: ${JSON.stringify(stages.at(-1))}`);
    }
    await settled(client, staff.expert, { ids: all }, 300_000);
    const half = RATES[mode][1] / 2;
    const killed = await run('kill', half, Math.min(20, seconds ?? 20), async (length) => {
      await new Promise((done) => setTimeout(done, (length * 1000) / 2));
      await system.kill();
    });
    await settled(client, staff.expert, { ids: all }, 300_000);
    const wrong = await faults(client, staff.expert, { ids: all });
    return {
      mode,
      servers: system.servers,
      programmes: PROGRAMMES,
      stages,
      killed,
      counted: all.length,
      lostOrDoubled: wrong.length,
    };
  } finally {
    live.close();
    client.close();
    await system.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function run(options) {
  const folder = join(options.root, 'bench', 'results');
  mkdirSync(folder, { recursive: true });
  for (const mode of options.modes) {
    const result = {
      workload: 'W6',
      machine: machine(),
      clientPinnedApart: options.pinned,
      ...(await measure(mode, options)),
    };
    writeFileSync(join(folder, `w6-${mode}.json`), `${JSON.stringify(result, null, 2)}\n`);
    console.log(JSON.stringify(result, null, 2));
  }
}
