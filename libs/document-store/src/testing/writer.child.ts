import { writeSync } from 'node:fs';
import type { Place } from './harness.js';
import { storeAt } from './places.js';
import { context, noted, sampleDefinition } from './sample.js';

/** Writes until it is killed; a line on stdout for each write, as soon as it is acknowledged: `<id> <version>`. */
async function write(place: Place): Promise<void> {
  const { store } = storeAt(place);
  const samples = store.collection(sampleDefinition());
  await store.open();
  const writer = async (name: number) => {
    for (let at = 0; ; at += 1) {
      const id = `s-${name}-${at}`;
      await samples.insert(id, { party: 'XAA', code: id, note: at }, [noted(1)], context);
      writeSync(1, `${id} 1\n`);
      await samples.save(id, 1, { party: 'XAB', code: id, note: at }, [noted(2)], context);
      writeSync(1, `${id} 2\n`);
    }
  };
  await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(writer));
}

void write(JSON.parse(process.argv[2] ?? '{}') as Place); // from startChild
