// `npm run bench`: every workload; `npm run bench -- W6` one of them. Results go to bench/results as JSON, with the machine.
//   --seconds N   length of each timed stage of W6, W7 (default: the workload's own)     --modes standalone,cluster
//   --against COMMIT   W6 in standalone mode against another commit, alternated five times
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const setup = spawnSync(process.execPath, [join(root, 'tools', 'setup.mjs'), 'build'], { stdio: 'inherit' });
if (setup.status !== 0) process.exit(setup.status ?? 1);

const engine = './matcher/run.mjs';
const WORKLOADS = {
  ...{ W1: engine, 'W1-compared': './compared/run.mjs', 'W1-http': './http/run.mjs' },
  ...{ W2: engine, W3: engine, 'W3-serving': './serving/run.mjs', W4: engine, W5: engine },
  ...{ W6: './w6/run.mjs', W7: './w7/run.mjs', W8: engine },
};
/** In these a server runs beside the client. */
const SERVED = ['W1-compared', 'W1-http', 'W3-serving', 'W6', 'W7'];
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    against: { type: 'string' },
    seconds: { type: 'string' },
    modes: { type: 'string', default: 'standalone,cluster' },
  },
});
const wanted = positionals.length ? positionals : Object.keys(WORKLOADS);
const unknown = wanted.filter((name) => !Object.hasOwn(WORKLOADS, name));
if (unknown.length) {
  console.error(`No such workload: ${unknown.join(', ')}. There are: ${Object.keys(WORKLOADS).join(', ')}.`);
  process.exit(2);
}

// Client and server pinned apart: the client (this process) on the last core, servers on the others. What has no server runs
// in this process, on any core.
const pinned = existsSync('/usr/bin/taskset');
for (const name of wanted) {
  const cores = SERVED.includes(name) ? '1' : `0-${cpus().length - 1}`;
  if (pinned) spawnSync('taskset', ['-a', '-p', '-c', cores, `${process.pid}`], { stdio: 'ignore' });
  const began = performance.now();
  console.error(`${name} begins`);
  if (values.against && name === 'W6') {
    const { runAgainst } = await import('./w6/against.mjs');
    await runAgainst({ root, pinned, against: values.against });
    continue;
  }
  const { run } = await import(WORKLOADS[name]);
  await run({ root, name, pinned, modes: values.modes.split(','), seconds: values.seconds && Number(values.seconds) });
  console.error(`${name} took ${Math.round((performance.now() - began) / 1000)} s`);
}
