import type { JobHandler, JobWorker } from '@clearinghouse/job-queue';
import type { INestApplication } from '@nestjs/common';
import type { ServiceDefinition } from '../definition.js';
import { withCorrelation } from '../logging/correlation.js';
import type { Metrics } from '../metrics/metrics.js';
import type { Platform } from '../platform/platform.js';

/** One worker a queue. Log lines of a run carry queue and key as their correlation. */
export async function startWorkers(
  app: INestApplication,
  { jobs }: ServiceDefinition,
  platform: Platform,
): Promise<readonly JobWorker[]> {
  const started: JobWorker[] = [];
  for (const { queue, worker, options } of jobs) {
    platform.measureQueue(queue);
    const instance = app.get(worker, { strict: false });
    const handler = measured(queue, platform.metrics, (run) => instance.run(run));
    started.push(await platform.jobs.work(queue, handler, options));
  }
  return started;
}

const measured =
  (queue: string, metrics: Metrics, handler: JobHandler): JobHandler =>
  async (run) => {
    const end = metrics.jobs.startTimer({ queue });
    try {
      await withCorrelation(`${queue}:${run.key}`, () => handler(run));
      end({ outcome: 'done' });
    } catch (error) {
      end({ outcome: run.signal.aborted ? 'given-back' : 'failed' });
      throw error;
    }
  };
