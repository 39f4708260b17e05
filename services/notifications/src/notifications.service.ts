import {
  adviceRecorded,
  candidateConfirmed,
  candidateSetAside,
  consentsChanged,
  deliveryReportReleased,
  followUpAnswered,
  itemClosed,
  objectionMade,
  objectionWindowClosed,
  requestAuthenticated,
  requestConfirmed,
  requestReferred,
  requestRegistered,
  requestSubmitted,
  reviewStepRecorded,
  suggestionDeclined,
  suggestionLostGround,
  suggestionSetAside,
  suggestionsUpdated,
  suggestionWished,
  summaryPosted,
  summaryRecalled,
} from '@clearinghouse/contracts';
import type { ServiceDefinition } from '@clearinghouse/service-kit';
import { briefingFacts, briefings } from './adapters/briefing.collections.js';
import { letters } from './adapters/letter.collection.js';
import { BriefingsDue } from './draft-briefing/briefings-due.js';
import { DraftBriefing } from './draft-briefing/draft-briefing.job.js';
import { NotificationsModule } from './notifications.module.js';
import { LettersLeaving } from './release-letter/letters-leaving.js';
import { ReleaseLetter } from './release-letter/release-letter.job.js';

/** Of these nobody is told by letter: they are steps inside the secretariat, seen by experts only, or the party's own acts. */
const WITHOUT_LETTER = [
  requestSubmitted,
  requestRegistered,
  requestAuthenticated,
  requestConfirmed,
  objectionWindowClosed,
  objectionMade,
  consentsChanged,
  summaryPosted,
  summaryRecalled,
  requestReferred,
  adviceRecorded,
  deliveryReportReleased,
  followUpAnswered,
  itemClosed,
  candidateConfirmed,
  candidateSetAside,
  suggestionsUpdated,
  suggestionSetAside,
  reviewStepRecorded,
  suggestionWished,
  suggestionDeclined,
  suggestionLostGround,
];

export const notificationsService: ServiceDefinition = {
  name: 'notifications',
  module: NotificationsModule,
  collections: [letters, briefings, briefingFacts],
  consumes: {
    topics: ['requests', 'suggestions', 'replies', 'candidates'],
    ignores: WITHOUT_LETTER.map(({ type }) => type),
  },
  jobs: [
    { queue: 'draft-briefing', worker: DraftBriefing, owed: BriefingsDue },
    { queue: 'release-letter', worker: ReleaseLetter, owed: LettersLeaving },
  ],
};
