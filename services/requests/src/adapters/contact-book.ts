import type { RequestContacts, RequestId } from '@clearinghouse/contracts';
import type { Collection, CollectionDefinition, DocumentStore, SaveContext } from '@clearinghouse/document-store';
import { StoreError } from '@clearinghouse/document-store';
import { DOCUMENT_STORE } from '@clearinghouse/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { removeWhatever } from './unless.js';

/** Persons stand nowhere else: no history is kept, so that what is replaced or erased is gone. */
export const contactCollection: CollectionDefinition<RequestContacts> = {
  name: 'request-contacts',
  schemaVersion: 1,
  history: false,
  indexes: {},
};
const RECORDED = [{ type: 'contacts-recorded', data: {} }];

export interface Entry {
  readonly version: number;
  readonly contacts: RequestContacts;
}

/** Whom to write to about a request, by the id of the request. Version 0 is an empty entry. */
@Injectable()
export class ContactBook {
  private readonly entries: Collection<RequestContacts>;

  constructor(@Inject(DOCUMENT_STORE) store: DocumentStore) {
    this.entries = store.collection(contactCollection);
  }

  async read(id: RequestId): Promise<Entry> {
    const stored = await this.entries.get(id);
    return stored ? { version: stored.version, contacts: stored.state } : { version: 0, contacts: {} };
  }

  /** Answers the new version; without any contact the entry is removed. @throws StoreError stale-version */
  async replace(id: RequestId, expected: number, contacts: RequestContacts, context: SaveContext): Promise<number> {
    const { version } = await this.read(id);
    if (version !== expected) throw new StoreError('stale-version', { expected, version });
    if (Object.keys(contacts).length === 0) return this.erase(id, version);
    if (version > 0) return this.entries.save(id, version, contacts, RECORDED, context);
    return (await this.entries.insert(id, contacts, RECORDED, context)).version;
  }

  /** Whatever is there is gone. */
  async forget(id: RequestId): Promise<void> {
    await removeWhatever(this.entries, id);
  }

  private async erase(id: RequestId, version: number): Promise<number> {
    if (version > 0) await this.entries.remove(id, version);
    return 0;
  }
}
