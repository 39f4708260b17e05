import { availableParallelism } from 'node:os';
import type { Instant } from '@clearinghouse/contracts';
import type { Matching, Need, Policy } from '@clearinghouse/matcher';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { dayOf } from '../domain/due.js';
import { Engine, WITHIN_MS } from './engine.js';
import { EngineThread } from './engine-thread.js';

/** One core is left to the thread that serves; more than four would wait for its writes. */
const MOST = Math.max(1, Math.min(4, availableParallelism() - 1));

/** What the engine says of some needs, and which programmes it said it of: the index as it was after `known` changes. */
export interface Scored {
  readonly matchings: readonly Matching[];
  readonly known: number;
}

/** Threads that match needs for runs over everything. Started when needed; one that dies is replaced by the next question. */
@Injectable()
export class Scorers implements OnApplicationShutdown {
  private threads: EngineThread[] = [];

  constructor(private readonly engine: Engine) {}

  /** In the order of the needs. @throws CodedError SERVICE.UNAVAILABLE when the thread died over it, MATCH.INPUT_INVALID */
  async score(needs: readonly Need[], policy: Policy, at: Instant): Promise<Scored> {
    const thread = this.leastBusy();
    await this.engine.inform(thread);
    const { known } = thread;
    const matchings = await thread.ask('matchAll', { needs, policy, today: dayOf(at) }, { withinMs: WITHIN_MS });
    return { matchings, known };
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.stop()));
  }

  private leastBusy(): EngineThread {
    this.threads = this.threads.filter(({ ended }) => !ended);
    const idle = this.threads.find(({ load }) => load === 0);
    if (idle) return idle;
    if (this.threads.length < MOST) {
      const thread = new EngineThread();
      this.threads.push(thread);
      return thread;
    }
    return this.threads.reduce((least, each) => (each.load < least.load ? each : least));
  }
}
