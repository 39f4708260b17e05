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
  requestAuthenticated,
  requestClosed,
  requestConfirmed,
  requestFoundInformal,
  requestNotTakenUp,
  requestReferred,
  requestRegistered,
  requestSubmitted,
  reviewStepRecorded,
  suggestionDeclined,
  suggestionLostGround,
  suggestionSetAside,
  suggestionsUpdated,
  suggestionTakenBack,
  suggestionWished,
  summaryPosted,
  summaryRecalled,
} from '@clearinghouse/contracts';
import type { ServiceDefinition } from '@clearinghouse/service-kit';
import { letters } from './adapters/letter.collection.js';
import { NotificationsModule } from './notifications.module.js';

/** Of these nobody is told by letter: they are steps inside the secretariat, or seen by experts only. */
const WITHOUT_LETTER = [
  beneficiaryTakenOff,
  requestSubmitted,
  requestRegistered,
  requestAuthenticated,
  summaryPosted,
  suggestionsUpdated,
  suggestionSetAside,
  reviewStepRecorded,
  suggestionTakenBack,
  suggestionWished,
  suggestionDeclined,
  suggestionLostGround,
];

export const notificationsService: ServiceDefinition = {
  name: 'notifications',
  module: NotificationsModule,
  collections: [letters],
  consumes: {
    topics: ['requests', 'suggestions', 'replies'],
    ignores: WITHOUT_LETTER.map(({ type }) => type),
  },
  jobs: [],
};
