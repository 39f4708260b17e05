import { freshQueue, type ContractContext } from './contract/contract-context.js';
import { killingContract, losingContract } from './contract/losing.contract.js';
import { mergingContract } from './contract/merging.contract.js';
import { retryingContract } from './contract/retrying.contract.js';
import { stoppingContract } from './contract/stopping.contract.js';
import type { MakeHarness, QueueHarness } from './queue-harness.js';

/** What every adapter of the port means. */
export function jobQueueContract(name: string, makeHarness: MakeHarness): void {
  describe(`the job queue ${name}`, () => {
    let harness: QueueHarness;
    beforeEach(async () => {
      harness = await makeHarness();
    });
    afterEach(() => harness.close());

    describe('used by one process', () => {
      let context: ContractContext;
      beforeEach(async () => {
        context = { harness, jobs: await harness.open(), queue: freshQueue() };
      });
      describe('merging', () => mergingContract(() => context));
      describe('retrying', () => retryingContract(() => context));
      describe('stopping', () => stoppingContract(() => context));
      describe('losing', () => losingContract(() => context));
    });
    describe('whose process is killed', () => killingContract(() => harness));
  });
}
