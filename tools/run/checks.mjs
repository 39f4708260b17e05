import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';

const run = (root, args, env = {}) =>
  new Promise((done) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
    child.on('close', (code) => done({ ok: code === 0, output }));
  });

const bin = (root, file) => join(root, 'node_modules', ...file.split('/'));

const PROGRAMS = {
  specs: 'tools/run/every-spec.tsconfig.json', // one for all: they share most of what they read
  tools: 'tools/tsconfig.spec.json',
  console: 'services/console',
};

/** Types of the tests, which @swc/jest does not check. What was found good is remembered as `tsc -b` does. */
async function typecheck(root) {
  const bad = [];
  for (const [name, config] of Object.entries(PROGRAMS)) {
    const memory = ['--incremental', '--tsBuildInfoFile', `node_modules/.cache/types/${name}.json`];
    const { ok, output } = await run(root, [bin(root, 'typescript-native/bin/tsc'), '-p', config, ...memory]);
    if (!ok) bad.push(`${config}\n${output}`);
  }
  return { ok: bad.length === 0, output: bad.join('\n') };
}

/** Files that have not changed since they were found good are not read again. Goes with `node_modules`. */
const cached = (name) => ['--cache', '--cache-strategy', 'content', '--cache-location', `node_modules/.cache/${name}`];

/** What a file is linted by beside its text: the tags and names of the projects, and our rules. */
function rules(root) {
  const projects = ['libs', 'services'].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => join(folder, name)),
  );
  const files = ['eslint.config.mjs', ...['.', ...projects].map((folder) => join(folder, 'package.json'))];
  return fingerprint(root, files).slice(0, 16);
}

/** Lint reads Nx's cached graph of the projects, which only an Nx command writes. */
async function lint(root) {
  await run(root, [bin(root, 'nx/dist/bin/nx.js'), 'show', 'projects'], { NX_DAEMON: 'false' });
  const cache = cached(`eslint/${rules(root)}`);
  return run(root, [bin(root, 'eslint/bin/eslint.js'), '.', '--max-warnings', '0', ...cache]);
}

const checks = {
  format: (root) => run(root, [bin(root, 'prettier/bin/prettier.cjs'), '--check', '.', ...cached('prettier/files')]),
  lint,
  types: typecheck,
};

/** Format, lint and types; each counts as one. @returns {Promise<{passed: number, failed: number}>} */
export async function runChecks(root) {
  const count = { passed: 0, failed: 0 };
  for (const [name, check] of Object.entries(checks)) {
    const { ok, output } = await check(root);
    count[ok ? 'passed' : 'failed'] += 1;
    console.error(ok ? `${name}: ok` : `${name}: FAILED\n${output.slice(-6000)}`);
  }
  return count;
}
