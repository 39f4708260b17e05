// PostgreSQL: lists of codes under one GIN index over all of them, a prepared statement for the hard rules; what is left is
// scored by our scorer. Scoring in SQL would send fewer rows back, but is a second copy of every factor.
import { execFileSync, spawn } from 'node:child_process';
import { accessSync, chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { HOST, freePort } from '../../tools/stack/machine.mjs';
import { LISTS, question, record } from './codes.mjs';

const SETTINGS = [
  'jit=off',
  'shared_buffers=1GB',
  'work_mem=64MB',
  'max_wal_size=4GB',
  'plan_cache_mode=force_custom_plan',
];
const TABLE = `create table programmes (row int primary key, ${LISTS.map((list) => `${list} int[]`).join(', ')},
  lead int, available int, until int, free boolean, provider text)`;
const ASK = `select coalesce(array_agg(row), '{}') as rows from programmes
  where ${LISTS.map((list, at) => `${list} && $${at + 1}::int[]`).join(' and ')} and free and provider <> $7
  and until >= $8::int and least(until, $10::int) >= greatest($8::int + lead, available, $9::int)`;
const values = (asked) => [...LISTS.map((list) => asked[list]), asked.requester, asked.today, asked.from, asked.by];

/** Folder of the server's programs: PGBIN, PATH, or where Debian's postgresql-15 puts them. @throws when there is none */
function programs() {
  const folders = [process.env.PGBIN, ...(process.env.PATH ?? '').split(delimiter), '/usr/lib/postgresql/15/bin'];
  const found = folders.filter(Boolean).find((folder) => {
    try {
      return ['initdb', 'postgres'].every((name) => accessSync(join(folder, name)) === undefined);
    } catch {
      return false;
    }
  });
  if (!found) throw new Error('no PostgreSQL on PATH, in PGBIN or in /usr/lib/postgresql/15/bin');
  return found;
}

/** The server refuses to be root: it then runs as the user that its package made, or as nobody. */
function otherUser() {
  if (process.getuid?.() !== 0) return {};
  const users = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':')); // prettier-ignore
  const [, , uid, gid] = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody') ?? [];
  return { uid: Number(uid), gid: Number(gid) };
}

/** A server of its own, with its data in a temporary folder, on loopback only. */
export async function postgres({ pinned }) {
  const folder = programs();
  const user = otherUser();
  const home = mkdtempSync(join(tmpdir(), 'clearinghouse-pg-'));
  if (user.uid) chownSync(home, user.uid, user.gid);
  const data = join(home, 'data');
  const options = { ...user, cwd: home, stdio: 'ignore' };
  execFileSync(join(folder, 'initdb'), ['-D', data, '-U', 'bench', '-A', 'trust', '-E', 'UTF8', '--locale=C'], options);
  const port = await freePort();
  const settings = [`port=${port}`, `listen_addresses=${HOST}`, `unix_socket_directories=${home}`, ...SETTINGS];
  const words = [join(folder, 'postgres'), '-D', data, ...settings.flatMap((each) => ['-c', each])];
  const [program, ...rest] = pinned ? ['taskset', '-c', '0', ...words] : words;
  const server = spawn(program, rest, options);
  const gone = new Promise((done) => server.once('exit', done));
  const close = async () => {
    server.kill('SIGINT'); // a fast shutdown
    await gone;
    rmSync(home, { recursive: true, force: true });
  };
  for (let tries = 0; ; tries += 1) {
    const client = new pg.Client({ host: HOST, port, user: 'bench', database: 'postgres' });
    try {
      await client.connect();
      const { rows } = await client.query('show server_version');
      return { version: `PostgreSQL ${rows[0].server_version}`, open: (offers) => filled(client, offers), close: () => client.end().then(close) }; // prettier-ignore
    } catch (error) {
      await client.end().catch(() => {});
      if (tries > 200 || server.exitCode !== null) return close().then(() => Promise.reject(error));
      await pause(50);
    }
  }
}

async function filled(client, offers) {
  await client.query('drop table if exists programmes');
  await client.query(TABLE);
  const columns = ['row', ...LISTS, 'lead', 'available', 'until', 'free', 'provider'];
  const insert = `insert into programmes select ${columns.map((name) => `r.${name}`).join(', ')}
    from json_populate_recordset(null::programmes, $1) r
    on conflict (row) do update set ${columns.map((name) => `${name} = excluded.${name}`).join(', ')}`;
  const start = performance.now();
  for (let from = 0; from < offers.length; from += 5000) {
    const rows = offers.slice(from, from + 5000).map((offer, at) => ({ row: from + at, ...record(offer) }));
    await client.query(insert, [JSON.stringify(rows)]);
  }
  const loaded = performance.now();
  await client.query(`create index on programmes using gin (${LISTS.join(', ')}) with (fastupdate = off)`);
  await client.query('vacuum analyze programmes');
  const built = performance.now();
  const { rows } = await client.query(
    `select pg_table_size('programmes') + pg_indexes_size('programmes') as all, pg_indexes_size('programmes') as indexes`,
  );
  return {
    loadMs: loaded - start,
    buildMs: built - loaded,
    bytes: Number(rows[0].all),
    note: `of these, indexes ${rows[0].indexes} bytes`,
    async candidates(need, today) {
      const asked = { name: 'ask', text: ASK, values: values(question(need, today)) };
      return (await client.query(asked)).rows[0].rows;
    },
    change: (row, offer) =>
      client.query({ name: 'put', text: insert, values: [JSON.stringify([{ row, ...record(offer) }])] }),
    close: () => client.query('drop table programmes'),
  };
}
