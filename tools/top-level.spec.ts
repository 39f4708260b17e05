import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '..');

/** The named folders and files of the design, and what a tool insists on finding at the top. */
const NAMED = ['services', 'libs', 'deploy', 'bench', 'data', 'docs', 'tools'];
const FILES = ['docker-compose.yml', 'nx.json', 'package.json', 'tsconfig.base.json', 'README.md', 'CONTRIBUTING.md'];
const REQUIRED_BY_TOOLS: Record<string, string> = {
  'package-lock.json': 'npm ci',
  'tsconfig.json': 'tsc -b',
  'eslint.config.mjs': 'eslint',
  'jest.config.js': 'jest',
  'jest.preset.js': 'jest, for every project',
  LICENSE: 'who may use it',
};

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
});
const entries = [
  ...new Set(
    tracked
      .split('\n')
      .filter(Boolean)
      .map((path) => path.split('/')[0] ?? ''),
  ),
];

it('has at the top only the named folders, the named files, dotfiles and what tools require there', () => {
  const allowed = new Set([...NAMED, ...FILES, ...Object.keys(REQUIRED_BY_TOOLS)]);
  expect(entries.filter((entry) => !entry.startsWith('.') && !allowed.has(entry))).toEqual([]);
});

it('has every named folder and file', () => {
  expect([...NAMED, ...FILES].filter((entry) => !entries.includes(entry))).toEqual([]);
});
