import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  importProgrammes,
  importRequests,
  listProgrammes,
  listRequests,
  readImportOfProgrammes,
  readImportOfRequests,
} from '@clearinghouse/contracts';
import { ApiClient, mintToken } from '@clearinghouse/service-kit';
import { eventually } from '@clearinghouse/service-kit/testing';
import { keyIn } from '../cluster/processes.mjs';
import { seeded } from '../load/random.mjs';
import { standaloneProcess } from '../load/standalone.mjs';
import { pause, seedOf } from './moments';

// The process is killed with signal 9 while an import is sent or applied, and started again on its folder. A batch that was
// accepted completes by itself; a call without an answer is sent again with its key. Every row is applied once.
const seed = seedOf('imports');
const random = seeded(seed);
const folder = mkdtempSync(join(tmpdir(), 'clearinghouse-fault-'));
const tokenKey = keyIn(folder);
const ROWS = 600;

let system: Awaited<ReturnType<typeof standaloneProcess>>;
let registrar: ApiClient;

beforeAll(async () => {
  const root = join(__dirname, '../..');
  system = await standaloneProcess({ root, folder, extra: { CLEARINGHOUSE_TOKEN_KEY: tokenKey } });
  await system.start();
  const key = Buffer.from(tokenKey, 'base64url');
  const token = await mintToken(key, { role: 'registrar', subject: 'person-registrar', ttlSeconds: 3600 });
  registrar = new ApiClient(system.url, token);
}, 120_000);

afterAll(async () => {
  await system?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const KINDS = {
  requests: { send: importRequests, read: readImportOfRequests, list: listRequests },
  programmes: { send: importProgrammes, read: readImportOfProgrammes, list: listProgrammes },
} as const;
type Kind = keyof typeof KINDS;

const FIELDS = {
  requests: { requester: 'XAA', dateOfRequest: '2026-03-01', memorandum: 'why we ask' },
  programmes: { provider: 'XBB', providerKind: 'state', areas: ['OP3d.licensing'] },
};
const rowsOf = (kind: Kind, round: number) =>
  Array.from({ length: ROWS }, (_, n) => ({
    key: `row-${n}`,
    line: n + 1,
    fields: { ...FIELDS[kind], title: `Round ${round}, row ${n}` },
  }));

async function killAfter(ms: number): Promise<void> {
  await pause(ms);
  await system.stop('SIGKILL');
  await system.start();
}

/** Sent until it is answered, always with the same key. */
const accepted = (kind: Kind, round: number) => {
  const body = { source: 'register', rows: rowsOf(kind, round) };
  return eventually(
    `round ${round} of ${kind} to be accepted`,
    async () => (await registrar.call(KINDS[kind].send, { body, idempotencyKey: `${kind}-${round}` })).answer.id,
    { timeoutMs: 60_000 },
  );
};

const applied = (kind: Kind, id: string) =>
  eventually(
    `${kind} batch ${id} to be applied`,
    async () => (await registrar.call(KINDS[kind].read, { params: { id } })).answer.status === 'applied',
    { timeoutMs: 60_000 },
  );

/** Titles and versions of all that there is. */
async function everything(kind: Kind): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const { answer } = await registrar.call(KINDS[kind].list, { query: { limit: 200, cursor } });
    const items: readonly { title?: string | undefined; version: number }[] = answer.items;
    found.push(...items.map(({ title, version }) => `${title}, version ${version}`));
    cursor = answer.next ?? undefined;
  } while (cursor !== undefined);
  return found.sort();
}

describe.each(Object.keys(KINDS) as Kind[])('an import of %s', (kind) => {
  it.each([1, 2, 3])(
    `is complete, each row once, when killed in the middle (seed ${seed}, round %i)`,
    async (round) => {
      const [id] = await Promise.all([accepted(kind, round), killAfter(random() * 700)]);
      await applied(kind, id);
      const expected = Array.from({ length: ROWS }, (_, n) => `Round ${round}, row ${n}, version ${round}`);
      expect(await everything(kind)).toEqual(expected.sort());
    },
    120_000,
  );
});
