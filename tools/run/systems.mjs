// The two running systems that end-to-end and browser tests talk to: one process, and one process per service.
import { spawn } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyIn, startCluster } from '../cluster/processes.mjs';
import { freePort } from '../stack/servers.mjs';

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

async function startStandalone(root, folder, environment) {
  const port = await freePort();
  const log = join(folder, 'standalone.log');
  const bin = join(root, 'services', 'standalone', 'bin', 'clearinghouse.js');
  const out = openSync(log, 'a');
  const child = spawn(process.execPath, ['--enable-source-maps', bin, 'serve'], {
    cwd: root,
    stdio: ['ignore', out, out],
    env: { ...process.env, ...environment, CLEARINGHOUSE_PORT: `${port}`, CLEARINGHOUSE_DATA: join(folder, 'data') },
  });
  for (const deadline = Date.now() + 90_000; ; await pause(200)) {
    if (/is ready at/.test(readFileSync(log, 'utf8'))) break;
    if (child.exitCode !== null || Date.now() > deadline)
      throw new Error(`standalone did not get ready:\n${readFileSync(log, 'utf8').slice(-3000)}`);
  }
  const stop = () =>
    new Promise((done) => {
      if (child.exitCode !== null) return done();
      const late = setTimeout(() => child.kill('SIGKILL'), 20_000);
      child.once('exit', () => done(clearTimeout(late)));
      child.kill('SIGTERM');
    });
  return { url: `http://127.0.0.1:${port}`, stop };
}

/** @returns {Promise<{environment: Record<string, string>, stop: () => Promise<void>}>} */
export async function startSystems(root, stack) {
  const folder = mkdtempSync(join(tmpdir(), 'clearinghouse-systems-'));
  const clock = join(folder, 'clock');
  const tokenKey = keyIn(folder);
  const shared = {
    CLEARINGHOUSE_TOKEN_KEY: tokenKey,
    CLEARINGHOUSE_TEST_CLOCK: clock,
    CLEARINGHOUSE_RATE_LIMIT: '100000',
  };
  const started = [];
  const stop = async () => {
    await Promise.all(started.map((system) => system.stop()));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const standalone = await startStandalone(root, folder, shared);
    started.push(standalone);
    const installation = `e2e-${process.pid}-${Date.now().toString(36)}`;
    const cluster = await startCluster({ root, folder, stack, installation, gatewayPort: 0, extra: shared });
    started.push({ stop: cluster.stopAll });
    const environment = {
      E2E_STANDALONE_URL: standalone.url,
      E2E_CLUSTER_URL: cluster.url,
      E2E_TOKEN_KEY: tokenKey,
      E2E_TEST_CLOCK: clock,
    };
    return { environment, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
