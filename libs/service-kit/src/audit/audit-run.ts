import type { Instant, Verification } from '@clearinghouse/contracts';
import { type DocumentStore, type Fold, verifyCollection } from '@clearinghouse/document-store';
import type { ServiceDefinition } from '../definition.js';
import { chainedCollections, checkpointCollection } from './checkpoint.collection.js';
import type { CheckpointRepository } from './checkpoint.repository.js';
import { CheckpointWalk } from './checkpoint-walk.js';
import { summaryOf } from './seal.js';
import { Tally } from './tally.js';

export interface Audited {
  readonly definition: ServiceDefinition;
  readonly store: DocumentStore;
  readonly checkpoints: CheckpointRepository;
  readonly publicKey: string;
}

/** One audit of a service: its figures can be asked for while it runs. */
export class AuditRun {
  readonly done: Promise<void>;
  complete = false;
  private readonly tally = new Tally();
  private readonly walk: CheckpointWalk;

  constructor(
    private readonly audited: Audited,
    private readonly since: Instant,
  ) {
    this.walk = new CheckpointWalk(checkpointCollection(audited.definition.name).name);
    this.done = this.run();
  }

  soFar(): Verification {
    const { count, last } = this.walk;
    const { since, complete } = this;
    const figures = { ...this.tally.result(), checkpoints: count, last: last ? summaryOf(last) : null };
    return { service: this.audited.definition.name, since, complete, ...figures };
  }

  private async run(): Promise<void> {
    const { definition, store, checkpoints, publicKey } = this.audited;
    for await (const checkpoint of checkpoints.walk()) this.walk.step(checkpoint);
    this.walk.end(publicKey);
    this.walk.findings.forEach((each) => this.tally.list(each));
    for (const collection of chainedCollections(definition)) {
      const { name, schemaVersion } = collection;
      const fold: Fold<never> | undefined = definition.folds?.[name];
      const evidence = { fold, heads: this.walk.of(name), schemaVersion };
      for await (const report of verifyCollection(store.collection(collection), evidence)) this.tally.add(name, report);
    }
    this.complete = true;
  }
}
