import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listProgrammes, listReplies, listRequests } from '@clearinghouse/contracts';
import { readTokenKey } from '@clearinghouse/service-kit';
import { eventually } from '@clearinghouse/service-kit/testing';
import { serverAt } from './composition/server.js';
import { DEMONSTRATION_SEED, demonstration } from './demonstration/demonstration.js';

const BIN = join(__dirname, '..', 'bin', 'clearinghouse.js');
const KEY = Buffer.alloc(32, 7).toString('base64url');
const PATIENCE = { timeoutMs: 120_000, everyMs: 100 };
const folder = mkdtempSync(join(tmpdir(), 'clearinghouse-resume-'));
const env = {
  ...process.env,
  ...{ CLEARINGHOUSE_DATA: folder, CLEARINGHOUSE_PORT: '0', CLEARINGHOUSE_TOKEN_KEY: KEY },
  CLEARINGHOUSE_LOG_LEVEL: 'warn',
};

interface Serving {
  readonly child: ChildProcess;
  said(): string;
}
const running = new Set<ChildProcess>();

function serve(): Serving {
  const child = spawn(process.execPath, [BIN, 'serve'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += String(chunk)));
  running.add(child);
  child.once('exit', () => running.delete(child));
  return { child, said: () => text };
}
async function end({ child }: Serving, signal: NodeJS.Signals): Promise<number | null> {
  const exit = once(child, 'exit');
  child.kill(signal);
  const [code] = (await exit) as [number | null]; // by the documentation of the event
  return code;
}
const hears = (serving: Serving, words: string) =>
  eventually(`"${words}"`, () => serving.said().includes(words), PATIENCE);

afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

it('goes on with the demonstration after kill -9, doubles nothing, and refuses a second owner of the folder', async () => {
  for (const words of ['is ready at', 'programmes are on offer']) {
    const killed = serve();
    await hears(killed, words);
    await end(killed, 'SIGKILL');
  }
  const serving = serve();
  await hears(serving, 'The demonstration is complete');

  const second = serve();
  const [code] = (await once(second.child, 'exit')) as [number | null]; // by the documentation of the event
  expect([code, second.said()]).toEqual([1, expect.stringContaining(`process ${serving.child.pid}`)]);

  const url = /is ready at (\S+)/.exec(serving.said())?.[1] ?? '';
  const server = serverAt(url, readTokenKey(KEY) ?? new Uint8Array());
  const expert = await server.as('expert');
  const { requests } = demonstration(DEMONSTRATION_SEED, '2026-01-01' as never); // any day: only counted here
  const { answer: list } = await expert.call(listRequests, { query: { limit: 200 } });
  expect(list.items).toHaveLength(requests.filter(({ steps }) => steps.length > 0).length);
  expect((await expert.call(listProgrammes, { query: { limit: 200 } })).answer.items).toHaveLength(120);
  const replies = list.items.map(({ id }) => expert.call(listReplies, { params: { requestId: id } }));
  const given = (await Promise.all(replies)).flatMap(({ answer }) => answer.items);
  expect(given).toHaveLength(requests.flatMap((request) => request.replies).length);

  expect(await end(serving, 'SIGTERM')).toBe(0);
  const again = serve();
  await hears(again, 'is ready at');
  expect(again.said()).not.toContain('demonstration');
  expect(await end(again, 'SIGTERM')).toBe(0);
}, 300_000);
