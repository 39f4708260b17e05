import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const stack = fileURLToPath(new URL('../stack/stack.mjs', import.meta.url));

/** Runs a command of the local stack. @returns the exported variables, or null when it failed */
export function runStack(command, { env = {}, quiet = false } = {}) {
  const { status, stdout } = spawnSync(process.execPath, [stack, command], {
    stdio: ['ignore', 'pipe', quiet ? 'ignore' : 'inherit'],
    env: { ...process.env, STACK_REDIS_AOF: 'yes', ...env },
  });
  if (status !== 0) return null;
  return Object.fromEntries(
    [...`${stdout}`.matchAll(/^export (\w+)='(.*)'$/gm)].map(([, name, value]) => [name, value]),
  );
}
