/** @long */
import { jobQueueContract } from '../testing/job-queue.contract.js';
import { bullmqHarness } from './bullmq.harness.js';

jobQueueContract('bullmq', bullmqHarness(5));
