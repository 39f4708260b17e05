import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { CodedError, type ErrorCode } from '@clearinghouse/contracts';
import type { Need, Stage } from '@clearinghouse/matcher';
import type { Lent } from '../adapters/programme-index.js';
import type { AnswerTo, AskOf, QuestionName } from '../domain/questions.js';
import type { FromThread, ToThread } from './messages.js';

interface Waiting {
  readonly done: (answer: unknown) => void;
  readonly failed: (error: Error) => void;
  readonly onStages: (stages: readonly Stage[]) => void;
}

/** How long a question may take. */
export interface Patience {
  /** After this the thread is stopped, with every other question. */
  readonly withinMs: number;
  /** After this the question is asked to end with what it has; only an overview does. */
  readonly endAfterMs?: number;
  readonly onStages?: (stages: readonly Stage[]) => void;
}

/** Compiled, or under test from the sources. */
function start(): Worker {
  if (__filename.endsWith('.js')) return new Worker(join(__dirname, 'engine.thread.js'));
  const hook = join(__dirname, '../../../../tools/typescript-hook.cjs');
  return new Worker(join(__dirname, 'engine.thread.ts'), { execArgv: ['-C', '@clearinghouse/source', '-r', hook] });
}

/** One thread that reads the programmes on shared memory. When it ends, whatever was asked of it is refused, and it is of no more use. */
export class EngineThread {
  private readonly worker = start();
  private readonly waiting = new Map<number, Waiting>();
  private count = 0;
  private over = false;
  private lent: Lent | undefined;

  constructor() {
    this.worker.unref(); // a question keeps the process by its own promise, an idle thread does not
    this.worker.on('message', (message: FromThread) => this.settle(message));
    this.worker.on('error', (error) => this.refuseAll(error));
    this.worker.on('exit', () => this.refuseAll(new Error('the thread of the engine has ended')));
  }

  get ended(): boolean {
    return this.over;
  }
  /** Questions that wait for an answer. */
  get load(): number {
    return this.waiting.size;
  }

  /** How many changes the index had taken that the thread reads. */
  get known(): number {
    return this.lent?.known ?? 0;
  }

  /** Questions from now on are about this index. */
  lend(lent: Lent): void {
    if (this.lent === lent) return;
    this.lent = lent;
    this.post({ index: lent.handle });
  }
  hand = (needs: readonly Need[]): void => this.post({ needs });

  /** @throws CodedError of the question; SERVICE.UNAVAILABLE when it took too long or the thread ended */
  ask<Q extends QuestionName>(
    name: Q,
    ask: AskOf<Q>,
    { withinMs, endAfterMs, onStages = () => undefined }: Patience,
  ): Promise<AnswerTo<Q>> {
    if (this.over) return Promise.reject(new CodedError('SERVICE.UNAVAILABLE'));
    const no = (this.count += 1);
    const stop = new Int32Array(new SharedArrayBuffer(4));
    const timers = [setTimeout(() => void this.stop(), withinMs)];
    if (endAfterMs !== undefined) timers.push(setTimeout(() => void Atomics.store(stop, 0, 1), endAfterMs));
    const answer = new Promise<unknown>((done, failed) => this.waiting.set(no, { done, failed, onStages }));
    this.post({ no, name, ask, stop });
    return answer.finally(() => timers.forEach(clearTimeout)) as Promise<AnswerTo<Q>>; // the thread answers the question of that name
  }

  async stop(): Promise<void> {
    await this.worker.terminate();
  }

  private post = (message: ToThread): void => this.worker.postMessage(message);

  private settle(message: FromThread): void {
    const waiting = this.waiting.get(message.no);
    if ('stages' in message) return waiting?.onStages(message.stages);
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
