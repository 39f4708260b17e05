import { spawn } from 'node:child_process';
import { join } from 'node:path';

/**
 * Runs a command of the local stack: `up`, `env`, `down`, `crash kafka` ...
 * @returns {Promise<Record<string, string> | null>} the exported variables, or null when it failed
 */
export function runStack(root, command, { quiet = false } = {}) {
  const args = [join(root, 'tools', 'stack', 'stack.mjs'), ...command.split(' ')];
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', quiet ? 'ignore' : 'inherit'],
    env: { ...process.env, STACK_REDIS_AOF: 'yes' },
  });
  let output = '';
  child.stdout.on('data', (text) => (output += text));
  return new Promise((done) => {
    child.on('close', (code) => {
      const lines = output.matchAll(/^export (\w+)='(.*)'$/gm);
      done(code === 0 ? Object.fromEntries([...lines].map(([, name, value]) => [name, value])) : null);
    });
  });
}

/**
 * The servers, for a while: started if they do not run.
 * @returns their addresses, and what stops them again unless they ran before and belong to somebody else
 * @throws Error when they cannot be had
 */
export async function borrowStack(root) {
  const wasRunning = (await runStack(root, 'env', { quiet: true })) !== null;
  const stack = await runStack(root, 'up');
  if (!stack) throw new Error('the local stack cannot be had');
  return { stack, giveBack: async () => void (wasRunning || (await runStack(root, 'down'))) };
}
