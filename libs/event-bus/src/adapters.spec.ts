import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exports as entries } from '../package.json';
import * as embedded from './embedded/embedded-bus.js';
import * as kafka from './kafka/kafka-bus.js';

const ADAPTERS = { embedded, kafka };

/** Files of one adapter that run the contract. */
const contracts = (folder: string): string[] =>
  readdirSync(join(__dirname, folder))
    .filter((file) => file.endsWith('.int.spec.ts'))
    .filter((file) => readFileSync(join(__dirname, folder, file), 'utf8').includes('eventBusContract('));

describe('adapters of the event bus', () => {
  it('are these, and each runs the contract', () => {
    expect(Object.keys(entries).filter((entry) => /^\.\/\w+$/.test(entry))).toEqual(['./embedded', './kafka']);
    const makers = Object.values(ADAPTERS).flatMap((adapter) => Object.keys(adapter));
    expect(makers).toEqual(['createEmbeddedBus', 'createKafkaBus']);
    for (const folder of Object.keys(ADAPTERS))
      expect([folder, contracts(folder)]).toEqual([folder, [`${folder}-bus.int.spec.ts`]]);
  });
});
