import {
  adviceRecorded,
  beneficiaryTakenOff,
  consentsChanged,
  deliveryReported,
  deliveryReportReleased,
  followUpAnswered,
  followUpDue,
  objectionMade,
  objectionWindowClosed,
  objectionWindowMoved,
  objectionWindowOpened,
  programmeConfirmed,
  replyStepRecorded,
  replyWithdrawn,
  requestAcknowledged,
  requestAuthenticated,
  requestConfirmed,
  requestFoundInformal,
  clarificationPassedOn,
  clarificationPut,
  requestReferred,
  requestRegistered,
  summaryPosted,
  summaryRecalled,
} from '@clearinghouse/contracts';
import type { ServiceDefinition } from '@clearinghouse/service-kit';
import { matchRuns, runChunks } from './adapters/match-run.collections.js';
import { overviews, overviewSheets } from './adapters/overview.collections.js';
import { MATCH_ITEM } from './adapters/match-doorbell.js';
import { matchableProgrammes } from './adapters/matchable-programme.collection.js';
import { activePolicies, matchingPolicies } from './adapters/policy.collections.js';
import { passesDone } from './adapters/passes-done.js';
import { requesterFacts } from './adapters/requester-facts.repository.js';
import { suggestionLists } from './adapters/suggestion-list.collection.js';
import { ComputeOverview } from './compute-overview/compute-overview.job.js';
import { OwedOverviews } from './compute-overview/owed-overviews.js';
import { COMPUTE_OVERVIEW } from './compute-overview/queue.js';
import { MatchChunk } from './match-chunk/match-chunk.job.js';
import { OwedChunks } from './match-chunk/owed-chunks.js';
import { MATCH_CHUNK } from './match-chunk/queue.js';
import { MatchItem } from './match-item/match-item.job.js';
import { OwedMatches } from './match-item/owed-matches.js';
import { MatchingModule } from './matching.module.js';

export const matchingService: ServiceDefinition = {
  name: 'matching',
  module: MatchingModule,
  collections: [
    suggestionLists,
    matchableProgrammes,
    matchingPolicies,
    activePolicies,
    matchRuns,
    runChunks,
    overviews,
    overviewSheets,
    requesterFacts,
    passesDone,
  ],
  consumes: {
    topics: ['requests', 'programmes', 'replies', 'adherence'],
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
      clarificationPut,
      clarificationPassedOn,
      requestReferred,
      adviceRecorded,
      consentsChanged,
      summaryRecalled,
      deliveryReported,
      deliveryReportReleased,
      followUpDue,
      followUpAnswered,
      programmeConfirmed,
      replyStepRecorded,
      replyWithdrawn,
    ].map(({ type }) => type),
  },
  jobs: [
    { queue: MATCH_ITEM, worker: MatchItem, options: { concurrency: 16 }, owed: OwedMatches },
    { queue: MATCH_CHUNK, worker: MatchChunk, options: { concurrency: 2 }, owed: OwedChunks },
    { queue: COMPUTE_OVERVIEW, worker: ComputeOverview, owed: OwedOverviews },
  ],
};
