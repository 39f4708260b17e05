import { chains } from './contract/chains.js';
import { durability } from './contract/durability.js';
import { guards } from './contract/guards.js';
import { histories } from './contract/histories.js';
import { indexes } from './contract/indexes.js';
import { indexModel } from './contract/index-model.js';
import { iteration } from './contract/iteration.js';
import { outboxes } from './contract/outboxes.js';
import { relay } from './contract/relay.js';
import { relayFaults } from './contract/relay-faults.js';
import { schemas } from './contract/schemas.js';
import { values } from './contract/values.js';
import type { Harness, MakeHarness } from './harness.js';

/** A part of the suite: registers its tests; `harness()` is this test's own. */
export type Chapter = (harness: () => Harness) => void;

const CHAPTERS: readonly Chapter[] = [
  guards,
  values,
  indexes,
  indexModel,
  iteration,
  histories,
  chains,
  schemas,
  outboxes,
  durability,
  relay,
  relayFaults,
];

/** What a document store means. Every adapter runs it. */
export function documentStoreContract(name: string, makeHarness: MakeHarness): void {
  describe(`document store: ${name}`, () => {
    let current: Harness | undefined;
    beforeEach(async () => {
      current = await makeHarness();
    });
    afterEach(async () => {
      await current?.destroy();
      current = undefined;
    });
    const harness = (): Harness => {
      if (!current) throw new Error('only inside a test');
      return current;
    };
    for (const chapter of CHAPTERS) chapter(harness);
  });
}
