import type { CollectionDefinition } from '@clearinghouse/document-store';
import type { ServiceDefinition } from '@clearinghouse/service-kit';
import { contactCollection } from './adapters/contact-book.js';
import { knownProviderCollection } from './adapters/provider-list.js';
import { APPLY_REQUEST_IMPORT, requestImportCollection } from './adapters/request-imports.js';
import { requestFold } from './adapters/request.fold.js';
import { requestCollection } from './adapters/request.collection.js';
import { ApplyRequestImport } from './apply-request-import/apply-request-import.job.js';
import { RequestsModule } from './requests.module.js';

/** What States need: requests, their items, their life and who may see what of them. */
export const requestsService: ServiceDefinition = {
  name: 'requests',
  module: RequestsModule,
  collections: [
    requestCollection,
    knownProviderCollection,
    contactCollection,
    requestImportCollection,
  ] as CollectionDefinition<never>[],
  folds: { [requestCollection.name]: requestFold },
  consumes: { topics: ['programmes'], ignores: [] },
  jobs: [{ queue: APPLY_REQUEST_IMPORT, worker: ApplyRequestImport, owed: ApplyRequestImport }],
};
