import { writeSync } from 'node:fs';
import { startRelay } from '../relay/index.js';
import type { Place } from './harness.js';
import { storeAt } from './places.js';
import { sampleDefinition } from './sample.js';

/** A relay that dies of kill -9 when the bus has the events and the store still holds them. */
async function run(place: Place): Promise<void> {
  const { store } = storeAt(place);
  store.collection(sampleDefinition());
  await store.open();
  startRelay({
    store,
    publish: async (_, envelopes) => {
      for (const { subject, sequence } of envelopes) writeSync(1, `${subject} ${sequence}\n`);
      process.kill(process.pid, 'SIGKILL');
      await new Promise(() => undefined);
    },
  });
}

void run(JSON.parse(process.argv[2] ?? '{}') as Place); // from startChild
