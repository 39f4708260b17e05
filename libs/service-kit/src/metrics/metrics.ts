import { Counter, Histogram, Registry } from 'prom-client';

const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What one process measures of itself. Labels are ids of operations, types and queues: never of parties or records. */
export class Metrics {
  readonly registry = new Registry();
  readonly calls = new Histogram({
    name: 'clearinghouse_http_seconds',
    help: 'Duration of calls by operation and status',
    labelNames: ['service', 'operation', 'status'] as const,
    buckets: SECONDS,
    registers: [this.registry],
  });
  readonly events = new Counter({
    name: 'clearinghouse_events_total',
    help: 'Events handled, by outcome of the attempt',
    labelNames: ['service', 'type', 'outcome'] as const,
    registers: [this.registry],
  });
  readonly jobs = new Histogram({
    name: 'clearinghouse_job_seconds',
    help: 'Duration of jobs by queue and outcome',
    labelNames: ['queue', 'outcome'] as const,
    buckets: SECONDS,
    registers: [this.registry],
  });
}
