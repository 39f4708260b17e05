import { setImmediate } from 'node:timers/promises';
import { type Checkpoint, type CheckpointBody, type HistoryHead } from '@clearinghouse/contracts';
import { type DocumentStore, headOf } from '@clearinghouse/document-store';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import type { ServiceDefinition } from '../definition.js';
import { SERVICE_DEFINITION } from '../operations/service-definition.js';
import { CHECKPOINT_KEY, DOCUMENT_STORE, INSTALLATION } from '../tokens.js';
import { chainedCollections } from './checkpoint.collection.js';
import type { CheckpointKey } from './checkpoint-key.js';
import { CheckpointRepository } from './checkpoint.repository.js';
import { sealed } from './seal.js';

/** Heads of one checkpoint; more make several in a row. */
const MOST_HEADS = 1000;
/** Documents after which the event loop gets its turn. */
const TURN = 20;

/** Signs, now and again, how far every history has come. */
@Injectable()
export class MakeCheckpoints {
  /** What checkpoints have said of each document: its version. Kept in memory, taken up from the store. */
  private readonly known = new Map<string, number>();
  private readUpTo = 0;
  private running: Promise<number> | undefined;

  constructor(
    @Inject(SERVICE_DEFINITION) private readonly definition: ServiceDefinition,
    @Inject(DOCUMENT_STORE) private readonly store: DocumentStore,
    @Inject(CHECKPOINT_KEY) private readonly key: CheckpointKey,
    @Inject(INSTALLATION) private readonly installation: string,
    private readonly checkpoints: CheckpointRepository,
    private readonly clock: Clock,
  ) {}

  /** How many were made: none when nothing has changed. One run at a time; who asks meanwhile waits for it. */
  run(): Promise<number> {
    this.running ??= this.make().finally(() => (this.running = undefined));
    return this.running;
  }

  private async make(): Promise<number> {
    let made = 0;
    let last = await this.takeUp();
    for await (const heads of this.moved()) {
      const checkpoint = sealed(this.body(heads, last), this.key);
      const context = { at: checkpoint.body.at, correlationId: `checkpoint-${checkpoint.body.number}` };
      if (!(await this.checkpoints.insert(checkpoint, context))) return made; // another process is at it
      this.remember(checkpoint);
      last = checkpoint;
      made += 1;
    }
    return made;
  }

  /** Reads what was made since the last look, also by others. */
  private async takeUp(): Promise<Checkpoint | undefined> {
    for await (const checkpoint of this.checkpoints.all(this.readUpTo)) this.remember(checkpoint);
    return this.checkpoints.last();
  }

  private remember({ body }: Checkpoint): void {
    for (const { collection, id, version } of body.heads) this.known.set(`${collection}/${id}`, version);
    this.readUpTo = body.number;
  }

  /** Heads of documents that were saved since a checkpoint named them, in portions. */
  private async *moved(): AsyncGenerator<HistoryHead[]> {
    let heads: HistoryHead[] = [];
    let count = 0;
    for (const definition of chainedCollections(this.definition))
      for await (const stored of this.store.collection(definition).all()) {
        if ((count += 1) % TURN === 0) await setImmediate();
        if (this.known.get(`${definition.name}/${stored.id}`) === stored.version) continue;
        heads.push({ collection: definition.name, ...headOf(stored) });
        if (heads.length === MOST_HEADS) yield heads;
        if (heads.length === MOST_HEADS) heads = [];
      }
    if (heads.length > 0) yield heads;
  }

  private body(heads: HistoryHead[], last: Checkpoint | undefined): CheckpointBody {
    const schemas = chainedCollections(this.definition).map(
      ({ name, schemaVersion }) => [name, schemaVersion] as const,
    );
    return {
      installation: this.installation,
      service: this.definition.name,
      number: (last?.body.number ?? 0) + 1,
      at: this.clock.now(),
      previous: last?.hash ?? null,
      schemas: Object.fromEntries(schemas),
      heads,
    };
  }
}
