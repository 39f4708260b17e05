import type { FieldTable } from '@clearinghouse/access';
import type { Operation, ServiceName, Topic } from '@clearinghouse/contracts';
import type { CollectionDefinition, Fold } from '@clearinghouse/document-store';
import type { Job, JobRun, WorkerOptions } from '@clearinghouse/job-queue';
import type { Type } from '@nestjs/common';

/** A worker of one queue; the class is a provider of the service's module. */
export interface JobWorkerClass {
  run(run: JobRun): Promise<void>;
}

/** Work that may be owed: asked at start and every 15 s, so that an emptied queue loses nothing. */
export interface OwedWork {
  /** Keys and what they must have seen, of documents that carry the mark. */
  owed(): AsyncIterable<Job>;
}

/**
 * What a service is, for whoever composes it: `main.ts` (one process), services/standalone (all in one), the test system.
 * Checked at start-up: operations without a route or routes without an operation; event types without a handler, with two,
 * or not in `ignores`; queues without a worker.
 */
export interface ServiceDefinition {
  readonly name: ServiceName;
  /** The Nest module with the controllers and providers of the service. */
  readonly module: Type;
  /** What it serves; absent: every operation of the contracts that names it. */
  readonly operations?: readonly Operation[];
  readonly collections: readonly CollectionDefinition<never>[];
  /**
   * How the events of a document make its state, by name of the collection: what an audit compares. A collection that is
   * not here is held against its checkpoints alone.
   */
  readonly folds?: Readonly<Record<string, Fold<never>>>;
  /** Which levels read which field, by name of the record: for docs/access.md and the tests that walk the tables. */
  readonly fields?: Readonly<Record<string, FieldTable>>;
  /** Topics consumed by the group `<name>`, with the wire types that are knowingly ignored. */
  readonly consumes: { readonly topics: readonly Topic[]; readonly ignores: readonly string[] };
  readonly jobs: readonly {
    readonly queue: string;
    readonly worker: Type<JobWorkerClass>;
    readonly options?: WorkerOptions;
    readonly owed?: Type<OwedWork>;
  }[];
}
