import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as library from './index.js';

const ADAPTERS: Readonly<Record<string, keyof typeof library>> = {
  embedded: 'createEmbeddedBus',
  kafka: 'createKafkaBus',
};

/** Files of one adapter that run the contract. */
const contracts = (folder: string): string[] =>
  readdirSync(join(__dirname, folder))
    .filter((file) => file.endsWith('.int.spec.ts'))
    .filter((file) => readFileSync(join(__dirname, folder, file), 'utf8').includes('eventBusContract('));

describe('adapters of the event bus', () => {
  it('are these, and each runs the contract', () => {
    const exported = Object.keys(library).filter((name) => /^create\w+Bus$/.test(name));
    expect(exported.sort()).toEqual(Object.values(ADAPTERS).sort());
    for (const folder of Object.keys(ADAPTERS))
      expect([folder, contracts(folder)]).toEqual([folder, [`${folder}-bus.int.spec.ts`]]);
  });
});
