import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { CodedError, type ErrorCode } from '@clearinghouse/contracts';
import type { AnswerTo, AskOf, QuestionName } from '../domain/questions.js';
import type { FromThread, ProgrammeNews, ToThread } from './messages.js';

interface Waiting {
  readonly done: (answer: unknown) => void;
  readonly failed: (error: Error) => void;
}

/** Compiled, or under test from the sources. */
function start(): Worker {
  if (__filename.endsWith('.js')) return new Worker(join(__dirname, 'engine.thread.js'));
  const hook = join(__dirname, '../testing/typescript-hook.cjs');
  return new Worker(join(__dirname, 'engine.thread.ts'), { execArgv: ['-C', '@clearinghouse/source', '-r', hook] });
}

/** One thread with an index of its own. When it ends, whatever was asked of it is refused, and it is of no more use. */
export class EngineThread {
  private readonly worker = start();
  private readonly waiting = new Map<number, Waiting>();
  private count = 0;
  private over = false;

  constructor() {
    this.worker.unref(); // a question keeps the process by its own promise, an idle thread does not
    this.worker.on('message', (message: FromThread) => this.settle(message));
    this.worker.on('error', (error) => this.refuseAll(error));
    this.worker.on('exit', () => this.refuseAll(new Error('the thread of the engine has ended')));
  }

  get ended(): boolean {
    return this.over;
  }

  tell = (news: readonly ProgrammeNews[]): void => this.worker.postMessage({ news } satisfies ToThread);

  /** Stopped after `withinMs`, with every other question. @throws CodedError of the question; SERVICE.UNAVAILABLE */
  ask<Q extends QuestionName>(name: Q, ask: AskOf<Q>, withinMs: number): Promise<AnswerTo<Q>> {
    const no = (this.count += 1);
    const timer = setTimeout(() => void this.stop(), withinMs);
    const answer = new Promise<unknown>((done, failed) => this.waiting.set(no, { done, failed }));
    this.worker.postMessage({ no, name, ask } satisfies ToThread);
    return answer.finally(() => clearTimeout(timer)) as Promise<AnswerTo<Q>>; // the thread answers the question of that name
  }

  async stop(): Promise<void> {
    await this.worker.terminate();
  }

  private settle(message: FromThread): void {
    const waiting = this.waiting.get(message.no);
    this.waiting.delete(message.no);
    if ('answer' in message) waiting?.done(message.answer);
    else if ('code' in message)
      waiting?.failed(new CodedError(message.code as ErrorCode, message.params)); // its own code
    else waiting?.failed(new Error(message.error));
  }

  private refuseAll(cause: Error): void {
    this.over = true;
    for (const { failed } of this.waiting.values()) failed(new CodedError('SERVICE.UNAVAILABLE', {}, { cause }));
    this.waiting.clear();
  }
}
