import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setPriority } from 'node:os';
import { join } from 'node:path';

const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
/** Everybody waits for the servers of the stack, so these get a processor first (`nice`). */
const BELOW_SERVERS = 5;
const graceSeconds = 10;
const silentSeconds = 900;

/**
 * One Jest process over all projects, for one kind of test. Failed counts failed tests, files that could not run, and a
 * process that outlives its results (it has left something open), falls silent, or ends without any.
 * @returns {Promise<{passed: number, failed: number}>}
 */
export async function runJest(kind, { root, results, environment = {}, parameters = [] }) {
  const file = join(results, `${kind}.json`);
  rmSync(file, { force: true });
  // integration and fault tests mostly wait, and each file has names of its own: several at once share two cores well
  const atOnce = { unit: 2, int: 4, 'own-fault': 2, 'alone-fault': 3 }[kind];
  const workers = atOnce ? [`--maxWorkers=${atOnce}`] : ['--runInBand'];
  const shape = kind === 'unit' ? workers : [...workers, '--testTimeout=60000']; // a project's own testTimeout is ignored
  const args = [jest, '--json', `--outputFile=${file}`, '--passWithNoTests', '--silent=false', ...shape, ...parameters];
  const env = { ...process.env, ...environment, TEST_KIND: kind };
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'ignore', 'pipe'] });
  setPriority(child.pid, BELOW_SERVERS);
  const { code, hung } = await watched(child, file, kind);
  return counted(file, code, hung);
}

function watched(child, file, kind) {
  return new Promise((done) => {
    let written = 0;
    let heard = Date.now();
    let hung = false;
    const stop = (why) => {
      hung = true;
      console.error(why);
      child.kill('SIGKILL');
    };
    child.stderr.on('data', (text) => {
      heard = Date.now();
      process.stderr.write(text);
    });
    const watch = setInterval(() => {
      if (hung) return;
      if (!written && existsSync(file)) written = Date.now();
      if (written && Date.now() - written >= graceSeconds * 1000)
        stop(`The ${kind} tests left something open: Jest had not ended ${graceSeconds} s after its last test.`);
      else if (!written && Date.now() - heard >= silentSeconds * 1000)
        stop(`The ${kind} tests said nothing for ${silentSeconds} s: one of them waits for ever, its thread too.`);
    }, 500);
    const end = () => child.kill('SIGKILL');
    process.once('exit', end);
    child.on('close', (code) => {
      clearInterval(watch);
      process.off('exit', end);
      done({ code, hung });
    });
  });
}

function counted(file, code, hung) {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const result = JSON.parse(readFileSync(file, 'utf8'));
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites + (hung ? 1 : 0);
  return { passed: result.numPassedTests, failed: failed || (code === 0 ? 0 : 1) };
}
