// `npm run cluster`: what docker-compose.yml describes, without Docker: the local stack and every service its own process.
// Ends with Ctrl-C; the servers of the stack keep their data until `npm run stack -- down`.
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startCluster } from './cluster/processes.mjs';
import { runStack } from './run/stack.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const setup = spawnSync(process.execPath, [join(root, 'tools', 'setup.mjs'), 'build'], { stdio: 'inherit' });
if (setup.status !== 0) process.exit(setup.status ?? 1);

const stack = await runStack(root, 'up');
if (!stack) process.exit(1);
const folder = join(root, '.cluster');
const cluster = await startCluster({
  root,
  folder,
  stack,
  installation: process.env.CLEARINGHOUSE_INSTALLATION ?? 'clearinghouse',
  gatewayPort: Number(process.env.CLEARINGHOUSE_PORT ?? 8080),
}).catch((error) => {
  console.error(error.message);
  process.exit(1);
});

let ending = false;
async function end() {
  if (ending) return;
  ending = true;
  await cluster.stopAll();
  process.exit(0);
}
process.once('SIGINT', end).once('SIGTERM', end);
if (process.env.npm_lifecycle_event) {
  const shell = process.ppid;
  setInterval(() => process.ppid !== shell && void end(), 500).unref();
}

const clearinghouse = join(root, 'services', 'standalone', 'bin', 'clearinghouse.js');
const env = { ...process.env, CLEARINGHOUSE_TOKEN_KEY: cluster.tokenKey };
console.log(`Clearinghouse is ready at ${cluster.url} (cluster: one process per service; logs in ${folder})`);
spawnSync(process.execPath, [clearinghouse, 'links', '--url', cluster.url], { stdio: 'inherit', env });
if ((process.env.CLEARINGHOUSE_DEMONSTRATION ?? 'yes') !== 'no')
  spawn(process.execPath, [clearinghouse, 'load-demonstration', '--url', cluster.url], { stdio: 'inherit', env });
