import { setImmediate as breathe } from 'node:timers/promises';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { ProgrammeIndex } from '../adapters/programme-index.js';
import type { AnswerTo, AskOf, QuestionName } from '../domain/questions.js';
import { EngineThread } from './engine-thread.js';
import type { ProgrammeNews } from './messages.js';

/** Programmes handed over between two turns of the event loop. */
const AT_ONCE = 200;
/** After this a question is given up, whatever it had found. An overview ends earlier by its own budget of steps. */
const WITHIN_MS = 120_000;

/**
 * Asks the engine in a thread of its own, so that the thread that serves stays free. The thread is started by the first
 * question and told before each of what has changed since the last.
 */
@Injectable()
export class Engine implements OnApplicationShutdown {
  private thread: EngineThread | undefined;
  /** Position in the news of the index up to which the thread knows. */
  private told = 0;

  constructor(private readonly index: ProgrammeIndex) {}

  /** @throws CodedError POLICY.INVALID, MATCH.INPUT_INVALID, SERVICE.UNAVAILABLE when it takes too long */
  async ask<Q extends QuestionName>(name: Q, ask: AskOf<Q>): Promise<AnswerTo<Q>> {
    await this.index.freshen();
    return (await this.informed()).ask(name, ask, WITHIN_MS);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.thread?.stop();
  }

  private async informed(): Promise<EngineThread> {
    if (!this.thread || this.thread.ended) {
      this.thread = new EngineThread();
      this.told = 0;
    }
    const thread = this.thread;
    for (let news = this.news(); news.length > 0; news = this.news()) {
      thread.tell(news);
      await breathe();
    }
    return thread;
  }

  private news(): readonly ProgrammeNews[] {
    const { items, next } = this.index.changedSince(this.told, AT_ONCE);
    this.told = next;
    return items;
  }
}
