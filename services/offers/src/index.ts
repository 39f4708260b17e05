import {
  adviceRecorded,
  beneficiaryTakenOff,
  consentsChanged,
  deliveryReported,
  deliveryReportReleased,
  followUpAnswered,
  followUpDue,
  itemAgreed,
  itemClosed,
  itemRecalled,
  objectionMade,
  objectionWindowClosed,
  objectionWindowMoved,
  objectionWindowOpened,
  requestAcknowledged,
  requestAuthenticated,
  requestClosed,
  requestConfirmed,
  requestFoundInformal,
  requestNotTakenUp,
  requestReferred,
  requestRegistered,
  requestSubmitted,
  summaryPosted,
  summaryRecalled,
} from '@clearinghouse/contracts';
import type { CollectionDefinition } from '@clearinghouse/document-store';
import type { ServiceDefinition } from '@clearinghouse/service-kit';
import { circulatedRequestCollection } from './adapters/circulated-requests.js';
import { APPLY_PROGRAMME_IMPORT, programmeImportCollection } from './adapters/programme-imports.js';
import { programmeFold } from './adapters/programme.fold.js';
import { programmeCollection } from './adapters/programme.collection.js';
import { replyCollection } from './adapters/reply.repository.js';
import { ApplyProgrammeImport } from './apply-programme-import/apply-programme-import.job.js';
import { OffersModule } from './offers.module.js';

/** What providers can do: their programmes, and their replies to circulated requests. */
export const offersService: ServiceDefinition = {
  name: 'offers',
  module: OffersModule,
  collections: [
    programmeCollection,
    replyCollection,
    circulatedRequestCollection,
    programmeImportCollection,
  ] as CollectionDefinition<never>[], // states are contravariant in the index functions; the store keeps them apart by name
  folds: { [programmeCollection.name]: programmeFold },
  consumes: {
    topics: ['requests'],
    ignores: [
      beneficiaryTakenOff,
      requestSubmitted,
      requestRegistered,
      requestAuthenticated,
      requestAcknowledged,
      summaryPosted,
      objectionWindowOpened,
      objectionWindowMoved,
      objectionWindowClosed,
      objectionMade,
      requestFoundInformal,
      requestConfirmed,
      requestNotTakenUp,
      requestReferred,
      adviceRecorded,
      consentsChanged,
      summaryRecalled,
      itemRecalled,
      itemAgreed,
      deliveryReported,
      deliveryReportReleased,
      followUpDue,
      followUpAnswered,
      itemClosed,
      requestClosed,
    ].map(({ type }) => type),
  },
  jobs: [{ queue: APPLY_PROGRAMME_IMPORT, worker: ApplyProgrammeImport, owed: ApplyProgrammeImport }],
};
