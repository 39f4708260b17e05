import type { Redis } from 'ioredis';
import { z } from 'zod';
import type { Seen } from '../seen.js';
import { ABSOLVE, BEGIN, CANCEL, RING, SETTLE } from './ledger-scripts.js';
import { jobIdOf, redisKeys } from './redis-keys.js';

const RungSchema = z.enum(['new', 'failed', 'ending', 'there']);
const SettledSchema = z.enum(['lost', 'again', 'ended']);
const CancelledSchema = z.enum(['failed', 'idle', 'active']);
const BegunSchema = z.union([
  z.tuple([z.enum(['lost', 'nothing', 'spent'])]),
  z.tuple([z.literal('run'), z.coerce.number(), z.array(z.string())]),
]);

export type Begun =
  | { readonly state: 'lost' }
  | { readonly state: 'nothing' }
  | { readonly state: 'spent' }
  | { readonly state: 'run'; readonly spent: number; readonly seen: Seen };

export interface LedgerRun {
  readonly run: string | null;
  readonly cancelled: string | null;
}

/** What is known of the keys of one queue beside BullMQ's jobs; see ledger-scripts.ts. Every call is one atomic script. */
export class Ledger {
  constructor(
    private readonly redis: Redis,
    private readonly prefix: string,
    private readonly queue: string,
  ) {}

  /** Notes an `add`. The answer says what its caller has to do about BullMQ's job. */
  async ring(key: string, seen: Seen): Promise<z.output<typeof RungSchema>> {
    return RungSchema.parse(await RING.run(this.redis, this.keys(key), [jobIdOf(key), ...Object.entries(seen).flat()]));
  }

  async begin(key: string, runId: string, token: string, attempts: number): Promise<Begun> {
    const begun = BegunSchema.parse(await BEGIN.run(this.redis, this.keys(key), [runId, token, attempts]));
    if (begun[0] !== 'run') return { state: begun[0] };
    return { state: 'run', spent: begun[1], seen: takenIn(pairs(begun[2])) };
  }

  async settle(key: string, runId: string, how: 'done' | 'failed', spent: number) {
    return SettledSchema.parse(await SETTLE.run(this.redis, this.keys(key), [runId, how, spent]));
  }

  async cancel(key: string) {
    return CancelledSchema.parse(await CANCEL.run(this.redis, this.keys(key), [jobIdOf(key)]));
  }

  async absolve(key: string): Promise<void> {
    await ABSOLVE.run(this.redis, this.keys(key), []);
  }

  async runOf(key: string): Promise<LedgerRun> {
    const [run, cancelled] = await this.redis.hmget(this.keys(key)[0], 'run', 'cancelled');
    return { run: run ?? null, cancelled: cancelled ?? null };
  }

  async failure(key: string): Promise<{ readonly seen: Seen; readonly attempts: number }> {
    const fields = Object.entries(await this.redis.hgetall(this.keys(key)[0]));
    const spent = fields.find(([field]) => field === 'spent')?.[1];
    return { seen: takenIn(fields), attempts: Number(spent ?? 0) };
  }

  private keys(key: string) {
    return redisKeys(this.prefix, this.queue, key);
  }
}

function pairs(flat: readonly string[]): [string, string][] {
  return flat.flatMap((field, i) => (i % 2 === 0 ? [[field, flat[i + 1] ?? '']] : []));
}

const takenIn = (fields: readonly [string, string][]): Seen =>
  Object.fromEntries(fields.filter(([f]) => f.startsWith('t:')).map(([f, sequence]) => [f.slice(2), Number(sequence)]));
