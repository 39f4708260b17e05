import type { Instant } from '@clearinghouse/contracts';
import {
  type Collection,
  type CollectionDefinition,
  type DocumentStore,
  isStoreError,
} from '@clearinghouse/document-store';
import { DOCUMENT_STORE } from '@clearinghouse/service-kit';
import { Inject, Injectable } from '@nestjs/common';

interface PassDone {
  readonly at: Instant;
}

/** Passes over everything that an installation makes once, by name: what an older release left is brought up to date. */
export const passesDone: CollectionDefinition<PassDone> = {
  name: 'matching-passes',
  schemaVersion: 1,
  history: false,
  indexes: {},
};

@Injectable()
export class PassesDone {
  private readonly done: Collection<PassDone>;

  constructor(@Inject(DOCUMENT_STORE) store: DocumentStore) {
    this.done = store.collection(passesDone);
  }

  has = async (name: string): Promise<boolean> => (await this.done.get(name)) !== undefined;

  /** Of two processes that made it, one writes it down. */
  async note(name: string, at: Instant): Promise<void> {
    try {
      await this.done.insert(name, { at }, [{ type: 'pass-done', data: {} }], { at, correlationId: name });
    } catch (error) {
      if (!isStoreError(error, 'duplicate-id')) throw error;
    }
  }
}
