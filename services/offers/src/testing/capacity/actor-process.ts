import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** As it was last built: from the sources it would take much longer to begin. */
const ACTORS = join(__dirname, '../../../dist/testing/capacity/actors.process.js');

export interface Place {
  readonly uri: string;
  readonly database: string;
}

/** Some actors in a process of their own, which can be killed and begun again where it had told it was. */
export class ActorProcess {
  /** The last message that each actor was told is counted, from 0. */
  readonly told: Record<number, number> = {};
  private child: ChildProcess | undefined;
  private ended: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly place: Place,
    private readonly actors: readonly number[],
  ) {}

  start(): void {
    const from = Object.fromEntries(this.actors.map((actor) => [actor, (this.told[actor] ?? -1) + 1]));
    const task = JSON.stringify({ ...this.place, actors: this.actors, from });
    const child = spawn(process.execPath, [ACTORS, task], { stdio: ['ignore', 'pipe', 'inherit'] });
    const reader = createInterface(child.stdout);
    reader.on('line', (line) => this.take(line));
    this.child = child;
    this.ended = Promise.all([once(child, 'exit'), once(reader, 'close')]);
  }

  /** With signal 9, whatever it is doing. */
  async kill(): Promise<void> {
    this.child?.kill('SIGKILL');
    await this.ended;
  }

  private take(line: string): void {
    const [actor = 0, n = 0] = line.split(' ').map(Number);
    this.told[actor] = Math.max(this.told[actor] ?? -1, n);
  }
}
