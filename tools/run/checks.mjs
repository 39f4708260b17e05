import { spawn } from 'node:child_process';
import { join } from 'node:path';

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

/** Types of the tests, which @swc/jest does not check: one program for all, since they share most of what they read. */
async function typecheck(root) {
  const bad = [];
  for (const config of ['tools/run/every-spec.tsconfig.json', 'tools/tsconfig.spec.json', 'services/console']) {
    const { ok, output } = await run(root, [bin(root, 'typescript-native/bin/tsc'), '-p', config]);
    if (!ok) bad.push(`${config}\n${output}`);
  }
  return { ok: bad.length === 0, output: bad.join('\n') };
}

/** Lint reads Nx's cached graph of the projects, which only an Nx command writes. */
async function lint(root) {
  await run(root, [bin(root, 'nx/dist/bin/nx.js'), 'show', 'projects'], { NX_DAEMON: 'false' });
  return run(root, [bin(root, 'eslint/bin/eslint.js'), '.', '--max-warnings', '0']);
}

const checks = {
  format: (root) => run(root, [bin(root, 'prettier/bin/prettier.cjs'), '--check', '.']),
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
