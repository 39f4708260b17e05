// One standalone process that can be killed and started again on its own data folder.
import { spawn } from 'node:child_process';
import { openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../stack/machine.mjs';
import { setTimeout as pause } from 'node:timers/promises';

/** @param options root, folder, extra (environment), launch (words before node, such as `taskset -c 0`) */
export async function standaloneProcess({ root, folder, extra = {}, launch = [] }) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const log = join(folder, 'standalone.log');
  const bin = join(root, 'services', 'standalone', 'bin', 'clearinghouse.js');
  let child;

  /** Resolves when it says that it is ready. */
  async function start(seconds = 60) {
    const out = openSync(log, 'a');
    const from = statSync(log).size;
    const env = {
      ...process.env,
      CLEARINGHOUSE_DEMONSTRATION: 'no',
      CLEARINGHOUSE_RATE_LIMIT: '10000000',
      CLEARINGHOUSE_LOG_LEVEL: 'warn',
      ...extra,
      CLEARINGHOUSE_PORT: `${port}`,
      CLEARINGHOUSE_DATA: join(folder, 'data'),
    };
    const [program, ...words] = [...launch, process.execPath, bin, 'serve'];
    child = spawn(program, words, { cwd: root, env, stdio: ['ignore', out, out] });
    for (const deadline = Date.now() + seconds * 1000; ; await pause(50)) {
      const said = readFileSync(log, 'utf8').slice(from);
      if (said.includes('is ready at')) return;
      if (child.exitCode !== null || Date.now() > deadline)
        throw new Error(`standalone did not get ready:\n${said.slice(-3000)}`);
    }
  }

  /** Resolves when the process is gone. */
  function stop(signal = 'SIGTERM') {
    if (!child || child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
    const gone = new Promise((done) => child.once('exit', done));
    child.kill(signal);
    const late = setTimeout(() => child.kill('SIGKILL'), 20_000);
    return gone.then(() => clearTimeout(late));
  }

  return { url, start, stop, pid: () => child?.pid };
}
