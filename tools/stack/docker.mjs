// Servers of the stack as containers. Their data are in volumes of their own, their ports on this machine only.
import { createHash } from 'node:crypto';
import { HOST, exec } from './machine.mjs';

const PULL_MS = 600_000;
const ANSWER_MS = 10_000;

const docker = (timeout, ...words) => exec('docker', words, { timeout });
const succeeds = (...call) =>
  docker(...call).then(
    () => true,
    () => false,
  );

let engine;

/** Whether a Docker engine answers and has the image, or can fetch it. */
export async function dockerHas(image) {
  engine ??= succeeds(ANSWER_MS, 'info');
  if (!(await engine)) return false;
  return (await succeeds(ANSWER_MS, 'image', 'inspect', image)) || succeeds(PULL_MS, 'pull', image);
}

/** The container of a server of the stack in `dir`, and its volume. */
export const containerOf = (dir, server) =>
  `clearinghouse-${createHash('sha256').update(dir).digest('hex').slice(0, 8)}-${server}`;

/** The command line of a container; what an earlier one of the name has left is removed, but not its data. */
export async function containerCommand(name, { image, data, contained }, port) {
  await succeeds(ANSWER_MS, 'rm', '--force', name);
  const { environment = {}, words = [] } = contained(port);
  const variables = Object.entries(environment).flatMap(([key, value]) => ['--env', `${key}=${value}`]);
  const place = ['--publish', `${HOST}:${port}:${port}`, '--volume', `${name}:${data}`];
  return ['docker', 'run', '--rm', '--name', name, ...place, ...variables, image, ...words];
}

export const endContainer = (name, signal) => succeeds(ANSWER_MS, 'kill', `--signal=${signal}`, name);

export const forgetData = (name) => succeeds(ANSWER_MS, 'volume', 'rm', '--force', name);
