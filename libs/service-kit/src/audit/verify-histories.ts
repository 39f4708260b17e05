import type { Finding, Verification } from '@clearinghouse/contracts';
import { type DocumentReport, type DocumentStore, type Fold, verifyCollection } from '@clearinghouse/document-store';
import { Inject, Injectable } from '@nestjs/common';
import type { ServiceDefinition } from '../definition.js';
import { SERVICE_DEFINITION } from '../operations/service-definition.js';
import { CHECKPOINT_KEY, DOCUMENT_STORE } from '../tokens.js';
import { chainedCollections, checkpointCollection } from './checkpoint.collection.js';
import type { CheckpointKey } from './checkpoint-key.js';
import { CheckpointRepository } from './checkpoint.repository.js';
import { CheckpointWalk } from './checkpoint-walk.js';
import { summaryOf } from './seal.js';

/** Findings that are listed; all are counted. */
const MOST_LISTED = 1000;

/** Holds every history of a service against its states and its checkpoints. Reads everything, changes nothing. */
@Injectable()
export class VerifyHistories {
  constructor(
    @Inject(SERVICE_DEFINITION) private readonly definition: ServiceDefinition,
    @Inject(DOCUMENT_STORE) private readonly store: DocumentStore,
    @Inject(CHECKPOINT_KEY) private readonly key: CheckpointKey,
    private readonly checkpoints: CheckpointRepository,
  ) {}

  async run(): Promise<Verification> {
    const walk = await this.walkCheckpoints();
    const tally = new Tally(walk.findings);
    for (const definition of chainedCollections(this.definition)) {
      const { name, schemaVersion } = definition;
      const fold: Fold<never> | undefined = this.definition.folds?.[name];
      const evidence = { fold, heads: walk.of(name), schemaVersion };
      for await (const report of verifyCollection(this.store.collection(definition), evidence)) tally.add(name, report);
    }
    const last = walk.last ? summaryOf(walk.last) : null;
    return { service: this.definition.name, ...tally.result(), checkpoints: walk.count, last };
  }

  private async walkCheckpoints(): Promise<CheckpointWalk> {
    const walk = new CheckpointWalk(checkpointCollection(this.definition.name).name);
    for await (const checkpoint of this.checkpoints.all()) walk.step(checkpoint);
    walk.end(this.key.publicKey);
    return walk;
  }
}

/** Adds up reports. */
class Tally {
  private aggregates = 0;
  private entries = 0;
  private unchained = 0;
  private folded = 0;
  private found = 0;
  private readonly findings: Finding[] = [];

  constructor(findings: readonly Finding[]) {
    findings.forEach((each) => this.list(each));
  }

  add(collection: string, report: DocumentReport): void {
    this.aggregates += 1;
    this.entries += report.entries;
    this.unchained += report.unchained;
    this.folded += report.folded ? 1 : 0;
    for (const each of report.findings) this.list({ collection, ...each });
  }

  result() {
    const { aggregates, entries, unchained, folded, findings, found } = this;
    return { aggregates, entries, unchained, folded, findings, found };
  }

  private list(finding: Finding): void {
    this.found += 1;
    if (this.findings.length < MOST_LISTED) this.findings.push(finding);
  }
}
