import {
  adviceRecorded,
  beneficiaryTakenOff,
  consentsChanged,
  deliveryReportReleased,
  followUpAnswered,
  followUpDue,
  objectionMade,
  objectionWindowClosed,
  objectionWindowMoved,
  objectionWindowOpened,
  programmeConfirmed,
  programmeRecorded,
  programmeRetired,
  replyStepRecorded,
  requestAcknowledged,
  requestAuthenticated,
  requestConfirmed,
  requestFoundInformal,
  requestNotTakenUp,
  clarificationPassedOn,
  clarificationPut,
  requestReferred,
  requestRegistered,
  requestSubmitted,
  summaryPosted,
  summaryRecalled,
} from '@clearinghouse/contracts';
import type { CollectionDefinition } from '@clearinghouse/document-store';
import type { ServiceDefinition } from '@clearinghouse/service-kit';
import { adherenceCollection } from './adapters/adherence-facts.js';
import { campaignCollection } from './adapters/campaign.repository.js';
import { circulatedRequestCollection } from './adapters/circulated-requests.js';
import { contactCollection } from './adapters/contact.repository.js';
import { ledgerCollection } from './adapters/ledger.collection.js';
import { ledgerFold } from './adapters/ledger.fold.js';
import { practiceCollection } from './adapters/practice.repository.js';
import { APPLY_PROGRAMME_IMPORT, programmeImportCollection } from './adapters/programme-imports.js';
import { programmeFold } from './adapters/programme.fold.js';
import { programmeCollection } from './adapters/programme.collection.js';
import { replyCollection } from './adapters/reply.collection.js';
import { replyFold } from './adapters/reply.fold.js';
import { ApplyProgrammeImport } from './apply-programme-import/apply-programme-import.job.js';
import { EXPIRE_RESERVATIONS, ExpireReservations } from './expire-reservations/expire-reservations.job.js';
import { PROGRAMME_FIELDS } from './domain/visibility.js';
import { OffersModule } from './offers.module.js';

/** What providers can do: their programmes and capacity, and their replies to circulated requests. */
export const offersService: ServiceDefinition = {
  name: 'offers',
  module: OffersModule,
  collections: [
    programmeCollection,
    replyCollection,
    circulatedRequestCollection,
    programmeImportCollection,
    ledgerCollection,
    contactCollection,
    campaignCollection,
    adherenceCollection,
    practiceCollection,
  ] as CollectionDefinition<never>[], // states are contravariant in the index functions; the store keeps them apart by name
  folds: {
    [programmeCollection.name]: programmeFold,
    [replyCollection.name]: replyFold,
    [ledgerCollection.name]: ledgerFold,
  },
  fields: { programme: PROGRAMME_FIELDS },
  consumes: {
    // its own replies and programmes too: what they hold of a capacity reaches the ledgers as any message does
    topics: ['requests', 'replies', 'programmes'],
    ignores: [
      programmeRecorded,
      programmeConfirmed,
      programmeRetired,
      replyStepRecorded,
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
      clarificationPut,
      clarificationPassedOn,
      requestReferred,
      adviceRecorded,
      consentsChanged,
      summaryRecalled,
      deliveryReportReleased,
      followUpDue,
      followUpAnswered,
    ].map(({ type }) => type),
  },
  jobs: [
    { queue: APPLY_PROGRAMME_IMPORT, worker: ApplyProgrammeImport, owed: ApplyProgrammeImport },
    { queue: EXPIRE_RESERVATIONS, worker: ExpireReservations, owed: ExpireReservations },
  ],
};
