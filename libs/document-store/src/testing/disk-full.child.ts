import { writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Collection } from '../port.js';
import type { Place } from './harness.js';
import { storeAt } from './places.js';
import { context, noted, sampleDefinition, type Sample } from './sample.js';

const note = 'x'.repeat(200 * 1024);

/** Inserts with eight writers until each was refused; a line for each acknowledged write and each refusal. */
async function fill(samples: Collection<Sample>, round: number): Promise<void> {
  const writer = async (name: number) => {
    for (let at = 0; at < 40; at += 1) {
      const id = `s-${round}-${name}-${at}`;
      try {
        await samples.insert(id, { party: 'XAA', note }, [noted(at)], context);
        writeSync(1, `stored ${id}\n`);
      } catch (error) {
        return void writeSync(1, `refused ${(error as { kind?: string }).kind ?? String(error)}\n`); // a StoreError
      }
    }
  };
  await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(writer));
}

async function run(place: Place): Promise<void> {
  process.on('SIGXFSZ', () => undefined); // then the write fails, as on a full disk
  const { store, release } = storeAt(place);
  const samples = store.collection(sampleDefinition());
  await store.open();
  await fill(samples, 0);
  for (let round = 1; round <= 5; round += 1) await fill(samples, round); // lmdb's own would not survive these
  writeSync(1, `readable ${(await samples.lookup('party')({ key: 'XAA', limit: 1000 })).items.length}\n`);
  const again = () => samples.insert('s-again', { party: 'XAA', note }, [noted(1)], context);
  while (!(await again().catch(() => undefined))) await pause(20);
  writeSync(1, 'stored s-again\n');
  await store.close();
  await release();
}

void run(JSON.parse(process.argv[2] ?? '{}') as Place); // from startChild
