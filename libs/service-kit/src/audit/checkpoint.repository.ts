import { type Checkpoint, type CheckpointSummary, CodedError } from '@clearinghouse/contracts';
import {
  type Collection,
  type DocumentStore,
  isStoreError,
  type Page,
  type SaveContext,
} from '@clearinghouse/document-store';
import { Inject, Injectable } from '@nestjs/common';
import type { ServiceDefinition } from '../definition.js';
import { SERVICE_DEFINITION } from '../operations/service-definition.js';
import { DOCUMENT_STORE } from '../tokens.js';
import { BY_NUMBER, checkpointCollection, checkpointId, numberKey, numberOf } from './checkpoint.collection.js';
import { summaryOf } from './seal.js';

/** Read at once while walking: each holds up to a thousand heads. */
const CHUNK = 20;

@Injectable()
export class CheckpointRepository {
  private readonly checkpoints: Collection<Checkpoint>;
  private readonly byNumber: ReturnType<Collection<Checkpoint>['range']>;

  constructor(@Inject(SERVICE_DEFINITION) { name }: ServiceDefinition, @Inject(DOCUMENT_STORE) store: DocumentStore) {
    this.checkpoints = store.collection(checkpointCollection(name));
    this.byNumber = this.checkpoints.range(BY_NUMBER);
  }

  /** @throws CodedError CHECKPOINT.NOT_FOUND */
  async read(number: number): Promise<Checkpoint> {
    const found = await this.checkpoints.get(checkpointId(number));
    if (!found) throw new CodedError('CHECKPOINT.NOT_FOUND');
    return found.state;
  }

  async last(): Promise<Checkpoint | undefined> {
    return (await this.byNumber({ descending: true, limit: 1 })).items[0]?.state;
  }

  async page(limit: number, after?: string): Promise<Page<CheckpointSummary>> {
    const { items, next } = await this.byNumber({ limit, after });
    return { items: items.map(({ state }) => summaryOf(state)), next };
  }

  /** In order of number, behind `after`. */
  async *all(after = 0): AsyncGenerator<Checkpoint> {
    for (let from = after + 1; ;) {
      const { items } = await this.byNumber({ from: numberKey(from), limit: CHUNK });
      for (const { state } of items) yield state;
      const last = items.at(-1);
      if (!last) return;
      from = last.state.body.number + 1;
    }
  }

  /** Every one in order of number; of one that is no JSON any more its number alone. */
  async *walk(): AsyncGenerator<Checkpoint | number> {
    for await (const id of this.checkpoints.ids()) {
      const found = await this.checkpoints.get(id).catch((error: unknown) => {
        if (!(error instanceof SyntaxError)) throw error;
        return { state: numberOf(id) };
      });
      if (found) yield found.state;
    }
  }

  /** False when another process has made the one of this number. */
  async insert(checkpoint: Checkpoint, context: SaveContext): Promise<boolean> {
    try {
      await this.checkpoints.insert(checkpointId(checkpoint.body.number), checkpoint, [], context);
      return true;
    } catch (error) {
      if (isStoreError(error, 'duplicate-id')) return false;
      throw error;
    }
  }
}
