import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Place } from './harness.js';

export interface Child {
  readonly process: ChildProcess;
  /** Lines written so far. */
  readonly lines: readonly string[];
  /** Resolves when the process has ended and every line has been read. */
  readonly ended: Promise<void>;
}

const HOOK = join(__dirname, '../../../../tools/typescript-hook.cjs');

/** Runs `src/testing/<script>` as a process of its own on the data at `place`; `mostKiB` is the largest file it may write. */
export function startChild(script: string, place: Place, mostKiB?: number): Child {
  const node = [process.execPath, '--conditions=@clearinghouse/source', '-r', HOOK, join(__dirname, script)];
  const limit = mostKiB === undefined ? 'exec "$@"' : `ulimit -Sf ${mostKiB} && exec "$@"`;
  const args = ['-c', limit, 'sh', ...node, JSON.stringify(place)];
  const child = spawn('/bin/bash', args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  const reader = createInterface(child.stdout);
  reader.on('line', (line) => lines.push(line));
  const ended = Promise.all([once(child, 'exit'), once(reader, 'close')]).then(() => undefined);
  return { process: child, lines, ended };
}
