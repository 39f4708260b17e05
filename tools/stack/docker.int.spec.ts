import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { runStack } from '../run/stack.mjs';

// No Docker engine runs where these tests run: a script stands in for its client. Kafka and MongoDB are the stack's own.
const root = join(__dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'clearinghouse-docker-'));
const calls = () => readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n');

beforeAll(() => {
  process.env['FAKE_DOCKER'] = folder;
  process.env['STACK_DIR'] = folder;
  process.env['PATH'] = `${join(__dirname, 'testing')}${delimiter}${process.env['PATH']}`;
  delete process.env['REDIS_URL'];
});
afterAll(async () => {
  await runStack(root, 'down');
  rmSync(folder, { recursive: true, force: true });
});

it('takes a container where a Docker engine answers, crashes it on its data, empties it and removes it', async () => {
  const stack = await runStack(root, 'up');
  const url = stack?.['REDIS_URL'] ?? '';
  const redis = (...words: string[]) => execFileSync('redis-cli', ['-u', url, ...words], { encoding: 'utf8' }).trim();
  redis('set', 'key', 'kept');
  expect((await runStack(root, 'crash redis'))?.['REDIS_URL']).toBe(url);
  expect(redis('get', 'key')).toBe('kept');
  expect((await runStack(root, 'empty redis'))?.['REDIS_URL']).toBe(url);
  expect(redis('get', 'key')).toBe('');
  const [port] = /\d+$/.exec(url) ?? [];
  const run = calls().filter((call) => call.startsWith('run '));
  expect(run).toHaveLength(3);
  expect(run[0]).toMatch(
    new RegExp(`--publish 127\\.0\\.0\\.1:${port}:${port} --volume \\S+:/data redis:7\\.\\S+ redis-server`),
  );

  await runStack(root, 'down');
  expect(await runStack(root, 'status', { quiet: true })).toBeNull();
  expect(calls().at(-1)).toMatch(/^volume rm --force clearinghouse-\w+-redis$/);
});
