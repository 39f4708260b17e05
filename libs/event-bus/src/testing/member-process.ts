import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Topic } from '@clearinghouse/contracts';
import { eventually } from './eventually.js';
import type { Place } from './place.js';

/** What the process does: handles events of a group, failing for good or hanging at a sequence; publishes without end. */
export interface MemberPlan {
  readonly place: Place;
  readonly group: string;
  readonly topics: readonly Topic[];
  readonly failAt?: number;
  readonly hangAt?: number;
  /** Subject whose events 1, 2, 3 … it publishes, one at a time. */
  readonly publish?: string;
}
export interface Said {
  readonly event: 'begun' | 'applied' | 'parked' | 'published';
  readonly what: string;
}

/** A member of a group in a process of its own (member.process.ts), which a test can kill. */
export class MemberProcess {
  readonly said: Said[] = [];
  private errors = '';
  private ended = false;

  private constructor(private readonly child: ChildProcess) {
    if (!child.stdout || !child.stderr) throw new Error('the process has no output');
    // every line is written by member.process.ts
    createInterface(child.stdout).on('line', (line) => this.said.push(JSON.parse(line) as Said));
    child.stderr.on('data', (text) => (this.errors += String(text)));
    child.once('close', () => (this.ended = true)); // when all that it said has been read
  }

  static start(plan: MemberPlan): MemberProcess {
    const hook = join(__dirname, '../../../../tools/typescript-hook.cjs');
    const script = join(__dirname, 'member.process.ts');
    const args = ['-C', '@clearinghouse/source', '-r', hook, script, JSON.stringify(plan)];
    return new MemberProcess(spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] }));
  }

  says(event: Said['event'], what: string): Promise<Said> {
    return eventually(
      `a process to say: ${event} ${what}`,
      () => {
        if (this.ended) return { event, what: `ended (${this.child.exitCode}): ${this.errors}` };
        return this.said.find((said) => said.event === event && said.what === what);
      },
      40_000,
    ).then((said) => {
      if (said.what !== what) throw new Error(said.what);
      return said;
    });
  }

  /** kill -9. */
  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await ended;
  }
}
