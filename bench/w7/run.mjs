// W7: 95 % reads, 5 % changes of programmes, in an open loop; from the answer to a change to the last list that shows it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { keyIn } from '../../tools/cluster/processes.mjs';
import { loadClient } from '../../tools/load/http.mjs';
import { standaloneProcess } from '../../tools/load/standalone.mjs';
import { tokenFor } from '../../tools/load/tokens.mjs';
import { inParallel, insist } from '../../tools/load/walk.mjs';
import { machine } from '../machine.mjs';
import { followSuggestions } from '../w6/live.mjs';
import { ITEMS_A_TOPIC, TOPICS, others, partyOf, programmeOf, requestOf } from './churn.mjs';
import { API, PATIENCE_MS, must, stage } from './stage.mjs';
import { visibility } from './visible.mjs';

const PROGRAMMES = 2000;
const RATES = [50, 100, 200];

/** 2,000 programmes, the forty that come and go, and their 200 items; resolves when every list knows its programme. */
async function fill(client, tokens, seen) {
  const { registrar, mission } = tokens;
  const post = (path, key, body, token) =>
    insist(() => client.call('POST', `${API}${path}`, { token, key, body })).then((answer) => must(answer, 201));
  const all = others(PROGRAMMES - TOPICS.length);
  await inParallel(all.length, 8, (n) => post('/offers', `w7-p${n}`, all[n], registrar));
  const changing = [];
  await inParallel(TOPICS.length, 8, async (topic) => {
    const { id, version } = await post('/offers', `w7-t${topic}`, programmeOf(topic, true), registrar);
    changing[topic] = { topic, id, version, there: true, items: [], requests: [], busy: Promise.resolve() };
  });
  await inParallel(TOPICS.length * ITEMS_A_TOPIC, 8, async (n) => {
    const { id } = await post('/requests/submissions', `w7-r${n}`, requestOf(n), mission(partyOf(n)));
    changing[n % TOPICS.length].items.push(`${id}:1`);
    changing[n % TOPICS.length].requests.push(id);
  });
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await pause(50))
    if (changing.every(({ items }) => items.every((item) => seen.has(item)))) return changing;
  throw new Error('the lists are not there');
}

export async function run({ root, pinned, seconds = 30 }) {
  const home = mkdtempSync(join(tmpdir(), 'clearinghouse-w7-'));
  const tokenKey = keyIn(home);
  const launch = pinned ? ['taskset', '-c', '0'] : [];
  const extra = { CLEARINGHOUSE_TOKEN_KEY: tokenKey, CLEARINGHOUSE_LOG_LEVEL: 'error' };
  const system = await standaloneProcess({ root, folder: home, launch, extra });
  await system.start();
  const client = loadClient(system.url, 256);
  const [expert, registrar] = ['expert', 'registrar'].map((role) => tokenFor(tokenKey, role));
  const entries = (itemId) => client.call('GET', `${API}/suggestions/${itemId}`, { token: expert });
  const visible = visibility(async (itemId) =>
    must(await entries(itemId), 200).entries.map((each) => each.programmeId),
  );
  const live = followSuggestions(system.url, expert, visible.told);
  const rows = [];
  try {
    await live.ready;
    const mission = (party) => tokenFor(tokenKey, 'permanent-mission', party);
    const changing = await fill(client, { registrar, mission }, live.seen);
    const with_ = { client, expert, registrar, changing, visible, pid: system.pid };
    await stage({ rate: RATES[0], seconds: 5, ...with_ });
    for (const rate of RATES) {
      rows.push(await stage({ rate, seconds, ...with_ }));
      console.error(`W7 ${rate}/s: ${JSON.stringify(rows.at(-1))}`);
    }
  } finally {
    live.close();
    client.close();
    await system.stop();
    rmSync(home, { recursive: true, force: true });
  }
  const items = TOPICS.length * ITEMS_A_TOPIC;
  const result = {
    ...{ workload: 'W7', loadAverage: loadavg()[0], ...machine(), clientPinnedApart: pinned },
    ...{ programmes: PROGRAMMES, items, listsAChange: ITEMS_A_TOPIC, rows },
  };
  const folder = join(root, 'bench', 'results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'W7.json'), `${JSON.stringify(result, null, 2)}\n`);
  console.log(JSON.stringify(result, null, 1));
}
