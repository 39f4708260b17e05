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
  summaryPosted,
  summaryRecalled,
} from '@clearinghouse/contracts';
import type { ServiceDefinition } from '@clearinghouse/service-kit';
import { MATCH_ITEM } from './adapters/match-doorbell.js';
import { matchableProgrammes } from './adapters/matchable-programme.collection.js';
import { suggestionLists } from './adapters/suggestion-list.collection.js';
import { MatchItem } from './match-item/match-item.job.js';
import { OwedMatches } from './match-item/owed-matches.js';
import { MatchingModule } from './matching.module.js';

export const matchingService: ServiceDefinition = {
  name: 'matching',
  module: MatchingModule,
  collections: [suggestionLists, matchableProgrammes],
  consumes: {
    topics: ['requests', 'programmes'],
    // steps of the procedure that change neither need nor programme
    ignores: [
      beneficiaryTakenOff,
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
  jobs: [{ queue: MATCH_ITEM, worker: MatchItem, options: { concurrency: 16 }, owed: OwedMatches }],
};
