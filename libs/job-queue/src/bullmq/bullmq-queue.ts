import { QueueError } from '../errors.js';
import { checkJob, checkKey, checkQueueName } from '../job-key.js';
import type { FailedJob, Job, JobHandler, JobQueue, JobStatus, JobWorker, WorkerOptions } from '../port.js';
import { retryPolicy } from '../retry-policy.js';
import { bounded } from './bounded.js';
import { BullmqWorker } from './bullmq-worker.js';
import { CallerConnection, workerConnection } from './connections.js';
import { QueueClient } from './queue-client.js';
import { depthOf, failedJobs, statusOf } from './queue-report.js';
import { prefixOf } from './redis-keys.js';

export class BullmqQueue implements JobQueue {
  private readonly clients = new Map<string, QueueClient>();
  private readonly workers = new Map<string, BullmqWorker>();
  private readonly prefix: string;
  private readonly connection: CallerConnection;
  private closing: Promise<void> | undefined;

  constructor(
    private readonly url: string,
    installation: string,
    private readonly onError: (error: Error) => void,
  ) {
    this.prefix = prefixOf(installation);
    this.connection = new CallerConnection(url, onError);
  }

  async add(queue: string, job: Job): Promise<void> {
    checkJob(queue, job);
    await this.ask(queue, (client) => client.add(job.key, job.seen));
  }

  async work(queue: string, handler: JobHandler, options?: WorkerOptions): Promise<JobWorker> {
    checkQueueName(queue);
    this.refuseClosed(queue);
    if (this.workers.has(queue)) throw new Error(`the queue ${queue} has a handler in this process`);
    const { prefix, onError } = this;
    const redis = workerConnection(this.url, onError);
    const onClosed = () => void this.workers.delete(queue);
    const policy = retryPolicy(options);
    const worker = new BullmqWorker({ queue, prefix, redis, policy, onError, onClosed }, handler);
    this.workers.set(queue, worker);
    return worker;
  }

  async cancel(queue: string, key: string): Promise<void> {
    checkKey(queue, key);
    await this.ask(queue, (client) => client.cancel(key));
  }

  async status(queue: string, key: string): Promise<JobStatus> {
    checkKey(queue, key);
    return this.ask(queue, (client) => statusOf(client, key));
  }

  async failed(queue: string): Promise<readonly FailedJob[]> {
    checkQueueName(queue);
    return this.ask(queue, failedJobs);
  }

  async redrive(queue: string, key: string): Promise<void> {
    checkKey(queue, key);
    await this.ask(queue, (client) => client.retry(key));
  }

  async depth(queue: string): Promise<number> {
    checkQueueName(queue);
    return this.ask(queue, depthOf);
  }

  close(): Promise<void> {
    this.closing ??= this.shut();
    return this.closing;
  }

  private async shut(): Promise<void> {
    await Promise.all([...this.workers.values()].map((worker) => worker.close()));
    this.connection.close();
  }

  private ask<T>(queue: string, question: (client: QueueClient) => Promise<T>): Promise<T> {
    this.refuseClosed(queue);
    return bounded(this.connection, queue, async () => question(await this.client(queue)));
  }

  private async client(queue: string): Promise<QueueClient> {
    const client = this.clients.get(queue) ?? new QueueClient(this.connection.redis, this.prefix, queue, this.onError);
    this.clients.set(queue, client);
    try {
      await client.jobs.waitUntilReady();
    } catch (error) {
      this.clients.delete(queue); // BullMQ never tries again when the server goes away while it introduces itself
      throw error;
    }
    return client;
  }

  private refuseClosed(queue: string): void {
    if (this.closing !== undefined) throw new QueueError('closed', { queue });
  }
}
