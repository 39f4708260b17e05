import { setImmediate as breathe } from 'node:timers/promises';
import type { Need } from '@clearinghouse/matcher';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { ProgrammeIndex } from '../adapters/programme-index.js';
import type { AnswerTo, AskOf, QuestionName } from '../domain/questions.js';
import { EngineThread } from './engine-thread.js';

/** Needs handed over between two turns of the event loop. */
const AT_ONCE = 200;
/** After this a question is given up, whatever it had found. An overview has a limit of its own. */
export const WITHIN_MS = 120_000;

/**
 * Asks the engine in threads of their own, so that the thread that serves stays free: one that is started by the first short
 * question and answers one after the other, and one for each long question, stopped after it. All of them read the columns
 * of the service's index on shared memory, as they stand when the question is asked.
 */
@Injectable()
export class Engine implements OnApplicationShutdown {
  private shared: EngineThread | undefined;
  private readonly alone = new Set<EngineThread>();

  constructor(private readonly index: ProgrammeIndex) {}

  /** @throws CodedError POLICY.INVALID, MATCH.INPUT_INVALID, SERVICE.UNAVAILABLE when it takes too long */
  async ask<Q extends QuestionName>(name: Q, ask: AskOf<Q>): Promise<AnswerTo<Q>> {
    if (!this.shared || this.shared.ended) this.shared = new EngineThread();
    const thread = this.shared;
    await this.inform(thread);
    return thread.ask(name, ask, { withinMs: WITHIN_MS });
  }

  /**
   * A thread that knows every programme and these needs, for as long as the work on it takes; `signal` stops it.
   * @throws what the work throws; CodedError SERVICE.UNAVAILABLE when it was stopped
   */
  async with<T>(needs: readonly Need[], work: (thread: EngineThread) => Promise<T>, signal?: AbortSignal): Promise<T> {
    const thread = new EngineThread();
    const stop = () => void thread.stop();
    this.alone.add(thread);
    signal?.addEventListener('abort', stop);
    try {
      signal?.throwIfAborted();
      await this.inform(thread);
      await inParts(needs, thread.hand);
      return await work(thread);
    } finally {
      signal?.removeEventListener('abort', stop);
      this.alone.delete(thread);
      await thread.stop();
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.alone, ...(this.shared ? [this.shared] : [])].map((thread) => thread.stop()));
  }

  /** Of everything that is stored by now; nothing is copied. */
  async inform(thread: EngineThread): Promise<void> {
    await this.index.freshen();
    thread.lend(this.index.lent());
  }
}

/** In parts, because each is copied in the thread that serves. */
async function inParts<T>(all: readonly T[], hand: (part: readonly T[]) => void): Promise<void> {
  for (let from = 0; from < all.length; from += AT_ONCE) {
    hand(all.slice(from, from + AT_ONCE));
    await breathe();
  }
}
