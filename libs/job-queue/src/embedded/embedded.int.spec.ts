import { jobQueueContract } from '../testing/job-queue.contract.js';
import { embeddedHarness } from './embedded.harness.js';

jobQueueContract('embedded', embeddedHarness);
