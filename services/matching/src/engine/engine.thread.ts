import { parentPort } from 'node:worker_threads';
import { CodedError } from '@clearinghouse/contracts';
import { OfferIndex } from '@clearinghouse/matcher';
import { QUESTIONS } from '../domain/questions.js';
import type { FromThread, ProgrammeNews, ToThread } from './messages.js';

// A thread of its own: it holds the programmes, takes what changes, and answers one question after the other.

const index = new OfferIndex();

function take({ id, offer }: ProgrammeNews): void {
  if (offer) index.set(offer);
  else index.delete(id);
}

function answerTo({ no, name, ask }: Extract<ToThread, { no: number }>): FromThread {
  try {
    const question = QUESTIONS[name] as (index: OfferIndex, ask: unknown) => unknown; // asked with the types of the name
    return { no, answer: question(index, ask) };
  } catch (error) {
    if (error instanceof CodedError) return { no, code: error.code, params: error.params };
    return { no, error: String(error) };
  }
}

parentPort?.on('message', (message: ToThread) => {
  if ('news' in message) message.news.forEach(take);
  else parentPort?.postMessage(answerTo(message));
});
