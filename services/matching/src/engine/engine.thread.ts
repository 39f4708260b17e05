import { parentPort } from 'node:worker_threads';
import { CodedError } from '@clearinghouse/contracts';
import { attachIndex, buildIndex, type Need, type OverviewLimits } from '@clearinghouse/matcher';
import { type Held, QUESTIONS } from '../domain/questions.js';
import type { FromThread, ToThread } from './messages.js';

// A thread of its own: it reads the programmes where they lie, and answers one question after the other.

const needs: Need[] = [];
const held: Held = { index: buildIndex([]), needs };
const say = (message: FromThread): void => parentPort?.postMessage(message);

function answerTo({ no, name, ask, stop }: Extract<ToThread, { ask: unknown }>): FromThread {
  const question = QUESTIONS[name] as (on: Held, ask: unknown, limits: OverviewLimits) => unknown; // asked with the types of the name
  try {
    const stopped = () => Atomics.load(stop, 0) !== 0;
    return { no, answer: question(held, ask, { stopped, onStage: (stages) => say({ no, stages }) }) };
  } catch (error) {
    if (error instanceof CodedError) return { no, code: error.code, params: error.params };
    return { no, error: String(error) };
  }
}

parentPort?.on('message', (message: ToThread) => {
  if ('index' in message) held.index = attachIndex(message.index);
  else if ('needs' in message) needs.push(...message.needs);
  else say(answerTo(message));
});
