import {
  beneficiaryTakenOff,
  requestAcknowledged,
  requestAuthenticated,
  requestRegistered,
  summaryPosted,
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
    ignores: [beneficiaryTakenOff, requestRegistered, requestAuthenticated, requestAcknowledged, summaryPosted].map(
      ({ type }) => type,
    ),
  },
  jobs: [{ queue: MATCH_ITEM, worker: MatchItem, options: { concurrency: 16 }, owed: OwedMatches }],
};
