// Opens the index of the thread that started it, and matches its part of the items.
import { parentPort, workerData } from 'node:worker_threads';
import { attachIndex } from '@clearinghouse/matcher';
import { needs } from './generator.mjs';
import { rematch } from './w3.mjs';

const started = performance.now();
const index = attachIndex(workerData.handle);
const opened = performance.now() - started;
const asked = needs(workerData.items).filter((_, at) => at % workerData.threads === workerData.part);
parentPort.on('message', (what) =>
  parentPort.postMessage(what === 'go' ? rematch(index, asked) : answers(index, what)),
);
parentPort.postMessage({ opened });

/** The first lists of this part, for comparison. */
function answers(on, count) {
  const lists = [];
  rematch(on, asked.slice(0, count), (list) => lists.push(list));
  return lists;
}
