import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PORTS } from './cluster/services.mjs';

const deploy = join(__dirname, '..', 'deploy');
const node = (...words: string[]) =>
  spawnSync(process.execPath, words, { cwd: join(deploy, '..'), env: {}, encoding: 'utf8' });

/** Asks for a stack trace where a program reads the first of its settings. */
const TRACED = `process.env = new Proxy({}, {
  get: (_, name) => (name === 'CLEARINGHOUSE_MONGODB_URI' ? void console.log(new Error('here').stack) : undefined),
});
require('./deploy/run.cjs').run('requests');`;

describe('the programs as they are built', () => {
  it.each([...Object.keys(PORTS), 'clearinghouse'])('%s is there, with what was compiled of it', (name) => {
    for (const file of [name, 'packages', 'shared'])
      expect(existsSync(join(deploy, 'dist', `${file}.js.compiled`))).toBe(true);
  });
  it('name what is missing when they are started without settings', () => {
    const { status, stderr } = node('deploy/run.cjs', 'matching');
    expect([status, stderr]).toEqual([1, expect.stringContaining('CLEARINGHOUSE_KAFKA_BROKERS is missing')]);
  });
  it('name our sources in stack traces', () => {
    expect(node('-e', TRACED).stdout).toMatch(/libs\/service-kit\/src\/configuration\/read-settings\.ts:\d+:\d+/);
  });
  it('are refused by name when there is none', () => {
    const { status, stderr } = node('deploy/run.cjs', 'nothing');
    expect([status, stderr]).toEqual([1, expect.stringContaining('There is no program "nothing" here')]);
  });
});
