import { programmeConfirmed } from '@clearinghouse/contracts';
import type { CollectionDefinition } from '@clearinghouse/document-store';
import type { ServiceDefinition } from '@clearinghouse/service-kit';
import { attachmentChunkCollection } from './adapters/attachment-chunks.js';
import { attachmentCollection, draftAttachmentCollection } from './adapters/attachment.collection.js';
import { candidateCollection } from './adapters/candidate.repository.js';
import { clarificationCollection, clarificationFold } from './adapters/clarifications.js';
import { contactCollection } from './adapters/contact-book.js';
import { draftCollection } from './adapters/draft.collection.js';
import { attachmentFold, candidateFold } from './adapters/intake.folds.js';
import { deliveryReportCollection } from './adapters/delivery-reports.js';
import { holidayCollection } from './adapters/office-calendars.js';
import { knownProviderCollection } from './adapters/provider-list.js';
import { questionCollection } from './adapters/question-box.js';
import { APPLY_REQUEST_IMPORT, requestImportCollection } from './adapters/request-imports.js';
import { deliveryReportFold, holidayFold, referralFold } from './adapters/procedure.folds.js';
import { requestFold } from './adapters/request.fold.js';
import { requestCollection } from './adapters/request.collection.js';
import { referralCollection } from './adapters/working-group.js';
import { ApplyRequestImport } from './apply-request-import/apply-request-import.job.js';
import { CLEAR_AWAY, ClearAway } from './clear-away/clear-away.job.js';
import { DECIDE_WHAT_IS_DUE, DecideWhatIsDue } from './decide-what-is-due/decide-what-is-due.job.js';
import { ATTACHMENT_FIELDS } from './domain/attachments/attachment-view.js';
import { CANDIDATE_FIELDS } from './domain/candidate-view.js';
import { ITEM_FIELDS, REQUEST_FIELDS } from './domain/visibility.js';
import { RequestsModule } from './requests.module.js';

/** What States need: requests, their items, their life and who may see what of them. */
export const requestsService: ServiceDefinition = {
  name: 'requests',
  module: RequestsModule,
  collections: [
    requestCollection,
    draftCollection,
    knownProviderCollection,
    contactCollection,
    attachmentCollection,
    draftAttachmentCollection,
    attachmentChunkCollection,
    candidateCollection,
    questionCollection,
    requestImportCollection,
    referralCollection,
    clarificationCollection,
    deliveryReportCollection,
    holidayCollection,
  ] as CollectionDefinition<never>[],
  folds: {
    [requestCollection.name]: requestFold,
    [attachmentCollection.name]: attachmentFold,
    [candidateCollection.name]: candidateFold,
    [referralCollection.name]: referralFold,
    [clarificationCollection.name]: clarificationFold,
    [deliveryReportCollection.name]: deliveryReportFold,
    [holidayCollection.name]: holidayFold,
  },
  fields: {
    request: REQUEST_FIELDS,
    'need item': ITEM_FIELDS,
    candidate: CANDIDATE_FIELDS,
    attachment: ATTACHMENT_FIELDS,
  },
  consumes: { topics: ['programmes'], ignores: [programmeConfirmed.type] },
  jobs: [
    { queue: APPLY_REQUEST_IMPORT, worker: ApplyRequestImport, owed: ApplyRequestImport },
    { queue: CLEAR_AWAY, worker: ClearAway, owed: ClearAway },
    { queue: DECIDE_WHAT_IS_DUE, worker: DecideWhatIsDue, options: { concurrency: 4 }, owed: DecideWhatIsDue },
  ],
};
