// Starts the services of cluster mode as processes of their own, on this machine, and stops them again.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PORTS, environmentOf, commandOf } from './services.mjs';
import { HOST, freePort } from '../stack/machine.mjs';
import { setTimeout as pause } from 'node:timers/promises';

/** A key that stays the same for one folder, so that tokens outlive a restart. */
export function keyIn(folder) {
  const file = join(folder, 'token.key');
  mkdirSync(folder, { recursive: true });
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

/**
 * @param options root, folder (logs and key), stack (KAFKA_BROKERS, MONGODB_URI, REDIS_URL), installation,
 *   gatewayPort (wanted; the others are free ports), extra (environment for every service)
 * @returns url of the gateway, tokenKey, processes by name, start(name), stop(name, signal), stopAll(signal)
 */
export async function startCluster({ root, folder, stack, installation, gatewayPort = PORTS.gateway, extra = {} }) {
  const tokenKey = keyIn(folder);
  const ports = {};
  for (const name of Object.keys(PORTS)) ports[name] = await freePort(name === 'gateway' ? gatewayPort : 0);
  const urlOf = (name) => `http://${HOST}:${ports[name]}`;
  const where = {
    host: HOST,
    installation,
    tokenKey,
    urlOf,
    mongodbUri: stack.MONGODB_URI,
    kafkaBrokers: stack.KAFKA_BROKERS,
    redisUrl: stack.REDIS_URL,
  };
  const processes = new Map();

  /** Spawns one service; its log goes to a file of its own. */
  function start(name) {
    const log = openSync(join(folder, `${name}.log`), 'a');
    const env = { ...process.env, ...environmentOf(name, { ...where, port: ports[name] }), ...extra };
    const child = spawn(process.execPath, commandOf(name), {
      cwd: root,
      env,
      stdio: ['ignore', log, log],
    });
    processes.set(name, child);
    return child;
  }

  /** Resolves when the process is gone. */
  async function stop(name, signal = 'SIGTERM') {
    const child = processes.get(name);
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((done) => child.once('exit', done));
    child.kill(signal);
    const late = setTimeout(() => child.kill('SIGKILL'), 20_000);
    await gone;
    clearTimeout(late);
  }

  /** Waits until the service answers that it is ready; throws with the end of its log when it ends or takes too long. */
  async function ready(name, seconds = 60) {
    for (const deadline = Date.now() + seconds * 1000; ; await pause(150)) {
      const answer = await fetch(`${urlOf(name)}/health/ready`).catch(() => null);
      if (answer?.ok) return;
      const child = processes.get(name);
      const ended = child?.exitCode ?? child?.signalCode ?? null;
      if (ended === null && Date.now() < deadline) continue;
      const log = readFileSync(join(folder, `${name}.log`), 'utf8')
        .trim()
        .split('\n')
        .slice(-15)
        .join('\n  ');
      throw new Error(
        `${name}: ${ended === null ? `not ready after ${seconds} s` : `ended (${ended})`}. Its last lines:\n  ${log}`,
      );
    }
  }

  const names = Object.keys(PORTS);
  const stopAll = (signal) => Promise.all(names.map((name) => stop(name, signal)));
  try {
    names.forEach(start);
    await Promise.all(names.map((name) => ready(name)));
  } catch (error) {
    await stopAll();
    throw error;
  }
  return { url: urlOf('gateway'), urlOf, tokenKey, processes, start, stop, ready, stopAll };
}
