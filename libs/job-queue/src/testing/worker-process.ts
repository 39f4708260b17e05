import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { QueueHarness } from './queue-harness.js';
import { until } from './until.js';

interface Said {
  readonly event: 'ready' | 'started' | 'stopped';
  readonly key: string;
  readonly attempt: number;
}

/** A worker in a process of its own (worker.process.ts), which a test can kill. */
export class WorkerProcess {
  readonly said: Said[] = [];
  private errors = '';
  private ended = false;

  private constructor(private readonly child: ChildProcess) {
    if (child.stdout === null || child.stderr === null) throw new Error('the process has no output');
    // every line is written by worker.process.ts
    createInterface(child.stdout).on('line', (line) => this.said.push(JSON.parse(line) as Said));
    child.stderr.on('data', (text) => (this.errors += String(text)));
    child.once('close', () => (this.ended = true)); // when all that it said has been read
  }

  /** Adds the keys first, then works on the queue. */
  static start({ opener, place }: QueueHarness, queue: string, ...keys: readonly string[]): WorkerProcess {
    const hook = join(__dirname, '../../../../tools/typescript-hook.cjs');
    const script = join(__dirname, 'worker.process.ts');
    const args = ['-C', '@clearinghouse/source', '-r', hook, script, opener, place, queue, ...keys];
    return new WorkerProcess(spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] }));
  }

  async says(event: Said['event'], key: string): Promise<Said> {
    const heard = () => {
      if (this.ended) throw new Error(`the process ended (${this.child.exitCode}): ${this.errors}`);
      return this.said.find((said) => said.event === event && said.key === key);
    };
    // it has to start, and perhaps to wait for the lock of one that was killed
    return until(`a process to say: ${event} ${key}`, heard, 25_000);
  }

  /** kill -9. */
  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await ended;
  }
}
