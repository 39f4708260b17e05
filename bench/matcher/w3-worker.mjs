import { parentPort, workerData } from 'node:worker_threads';
import { buildIndex } from '@clearinghouse/matcher';
import { needs, offers } from './generator.mjs';
import { rematch } from './w3.mjs';

const index = buildIndex(offers(workerData.programmes));
const asked = needs(workerData.items).filter((_, at) => at % workerData.threads === workerData.part);
parentPort.on('message', () => parentPort.postMessage(rematch(index, asked)));
parentPort.postMessage('ready');
