import { parentPort } from 'node:worker_threads';
import { CodedError } from '@clearinghouse/contracts';
import { type Need, OfferIndex, type OverviewLimits } from '@clearinghouse/matcher';
import { QUESTIONS } from '../domain/questions.js';
import type { FromThread, ProgrammeNews, ToThread } from './messages.js';

// A thread of its own: it holds the programmes, takes what changes, and answers one question after the other.

const needs: Need[] = [];
const held = { index: new OfferIndex(), needs };
const say = (message: FromThread): void => parentPort?.postMessage(message);

function take({ id, offer }: ProgrammeNews): void {
  if (offer) held.index.set(offer);
  else held.index.delete(id);
}

function answerTo({ no, name, ask, stop }: Extract<ToThread, { ask: unknown }>): FromThread {
  const question = QUESTIONS[name] as (on: typeof held, ask: unknown, limits: OverviewLimits) => unknown; // asked with the types of the name
  try {
    const stopped = () => Atomics.load(stop, 0) !== 0;
    return { no, answer: question(held, ask, { stopped, onStage: (stages) => say({ no, stages }) }) };
  } catch (error) {
    if (error instanceof CodedError) return { no, code: error.code, params: error.params };
    return { no, error: String(error) };
  }
}

parentPort?.on('message', (message: ToThread) => {
  if ('news' in message) message.news.forEach(take);
  else if ('needs' in message) needs.push(...message.needs);
  else say(answerTo(message));
});
