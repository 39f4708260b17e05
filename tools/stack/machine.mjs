// What the servers of the stack need of this machine: programs, ports, answers.
import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { connect, createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

export const HOST = '127.0.0.1';
export const exec = promisify(execFile);

/** A port that is free now: the wanted one if possible, else one that the system chooses. */
export function freePort(wanted = 0) {
  return new Promise((ok, fail) => {
    const server = createServer();
    server.on('error', (error) => (wanted ? ok(freePort()) : fail(error)));
    server.listen(wanted, HOST, () => {
      const { port } = server.address();
      server.close(() => ok(port));
    });
  });
}

/** The first of the programs that is there, with its folder. */
export function onPath(...names) {
  const candidates = names.flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((dir) => join(dir, name)));
  return candidates.find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** @throws Error with the remedy when the program is not there */
export function need(program, purpose, remedy) {
  const file = onPath(program);
  if (!file) throw new Error(`"${program}" is not on PATH; ${purpose} needs it: ${remedy}`);
  return file;
}

/** @throws Error with the last lines that the command wrote */
export async function must(command, args, options = {}) {
  try {
    await exec(command, args, { maxBuffer: 1 << 26, ...options });
  } catch (error) {
    const output = `${error.stdout ?? ''}${error.stderr ?? ''}`.trim() || error.message;
    throw new Error(`${[command, ...args].join(' ')} failed:\n  ${output.split('\n').slice(-15).join('\n  ')}`);
  }
}

/** Installs a package of Debian, where we may. @returns whether we may @throws Error with the last lines of apt-get */
export async function aptInstall(name) {
  if (!onPath('apt-get') || process.getuid?.() !== 0) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = () => must('apt-get', ['install', '-y', '-q', '--no-install-recommends', name], { env });
  await install().catch(async () => {
    await must('apt-get', ['update', '-q'], { env });
    await install();
  });
  return true;
}

/** Sends `request` and resolves once `enough` bytes came back; rejects on error, early close or two silent seconds. */
export function ask(port, host, request, enough) {
  return new Promise((ok, fail) => {
    let answer = Buffer.alloc(0);
    const socket = connect({ host, port }, () => socket.write(request));
    socket.setTimeout(2000, () => socket.destroy(new Error('no answer')));
    socket.on('error', fail);
    socket.on('close', () => fail(new Error('closed without an answer')));
    socket.on('data', (chunk) => {
      answer = Buffer.concat([answer, chunk]);
      if (answer.length >= enough) {
        ok(answer);
        socket.destroy();
      }
    });
  });
}
