import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { eventually } from '@clearinghouse/service-kit/testing';

const HOST = '127.0.0.1';

/** One process of the service, as it was last built, on the local stack. */
export class Replica {
  private child: ChildProcess | undefined;

  private constructor(
    private readonly port: number,
    private readonly environment: Readonly<Record<string, string>>,
  ) {}

  static async of(environment: Readonly<Record<string, string>>): Promise<Replica> {
    const server = createServer().listen(0, HOST);
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo; // a TCP server has one
    await new Promise((closed) => server.close(closed));
    return new Replica(port, environment);
  }

  get url(): string {
    return `http://${HOST}:${this.port}`;
  }

  async start(): Promise<void> {
    const words = [join(__dirname, '../../../../deploy/run.cjs'), 'matching'];
    const own = { CLEARINGHOUSE_HOST: HOST, CLEARINGHOUSE_PORT: `${this.port}`, CLEARINGHOUSE_LOG_LEVEL: 'error' };
    const env = { ...process.env, ...this.environment, ...own };
    this.child = spawn(process.execPath, words, { env, stdio: 'inherit' });
    const ready = async () => (await fetch(`${this.url}/health/ready`)).ok;
    await eventually('the replica to be ready', ready, { timeoutMs: 120_000, everyMs: 200 });
  }

  /** How it ended: its code, or null when a signal ended it, and how long that took in ms. */
  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<{ readonly code: number | null; readonly ms: number }> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return { code: null, ms: 0 };
    const began = performance.now();
    const gone = once(child, 'exit');
    child.kill(signal);
    const [code] = (await gone) as [number | null];
    return { code, ms: performance.now() - began };
  }

  /** Jobs for chunks of runs that this process has done. */
  async chunksDone(): Promise<number> {
    const metrics = await (await fetch(`${this.url}/metrics`)).text();
    const line = /_count\{(?=[^}]*queue="match-chunk")(?=[^}]*outcome="done")[^}]*\} (\d+)/.exec(metrics);
    return Number(line?.[1] ?? 0);
  }
}
