import { Module } from '@nestjs/common';
import { ArchiveRecords } from './adapters/archive-records.js';
import { ChangeListsOfRequest } from './adapters/change-lists-of-request.js';
import { MatchDoorbell } from './adapters/match-doorbell.js';
import { MatchableProgrammeRepository } from './adapters/matchable-programme.repository.js';
import { ProgrammeIndex } from './adapters/programme-index.js';
import { SuggestionListRepository } from './adapters/suggestion-list.repository.js';
import { BrowseArchiveProviders } from './browse-archive-providers/browse-archive-providers.handler.js';
import { BrowseArchiveProvidersController } from './browse-archive-providers/browse-archive-providers.http.controller.js';
import { BrowseArchiveRequests } from './browse-archive-requests/browse-archive-requests.handler.js';
import { BrowseArchiveRequestsController } from './browse-archive-requests/browse-archive-requests.http.controller.js';
import { ListSuggestions } from './list-suggestions/list-suggestions.handler.js';
import { ListSuggestionsController } from './list-suggestions/list-suggestions.http.controller.js';
import { MatchAgain } from './match-again/match-again.handler.js';
import { MatchAgainController } from './match-again/match-again.http.controller.js';
import { MatchItem } from './match-item/match-item.job.js';
import { OwedMatches } from './match-item/owed-matches.js';
import { OnProgrammeChangedController } from './on-programme-changed/on-programme-changed.event.controller.js';
import { OnProgrammeRecordedController } from './on-programme-recorded/on-programme-recorded.event.controller.js';
import { OnProgrammeRetiredController } from './on-programme-retired/on-programme-retired.event.controller.js';
import { OnRequestCirculatedController } from './on-request-circulated/on-request-circulated.event.controller.js';
import { OnRequestCirculated } from './on-request-circulated/on-request-circulated.handler.js';
import { OnRequestSubmittedController } from './on-request-submitted/on-request-submitted.event.controller.js';
import { OnRequestSubmitted } from './on-request-submitted/on-request-submitted.handler.js';
import { OnRequestWithdrawnController } from './on-request-withdrawn/on-request-withdrawn.event.controller.js';
import { OnRequestWithdrawn } from './on-request-withdrawn/on-request-withdrawn.handler.js';
import { PutForward } from './put-forward/put-forward.handler.js';
import { PutForwardController } from './put-forward/put-forward.http.controller.js';
import { ReadSuggestions } from './read-suggestions/read-suggestions.handler.js';
import { ReadSuggestionsController } from './read-suggestions/read-suggestions.http.controller.js';
import { SetAside } from './set-aside/set-aside.handler.js';
import { SetAsideController } from './set-aside/set-aside.http.controller.js';
import { MarkAffectedLists } from './take-programme/mark-affected-lists.js';
import { TakeProgramme } from './take-programme/take-programme.handler.js';

@Module({
  controllers: [
    BrowseArchiveProvidersController,
    BrowseArchiveRequestsController,
    ListSuggestionsController,
    MatchAgainController,
    OnProgrammeChangedController,
    OnProgrammeRecordedController,
    OnProgrammeRetiredController,
    OnRequestCirculatedController,
    OnRequestSubmittedController,
    OnRequestWithdrawnController,
    PutForwardController,
    ReadSuggestionsController,
    SetAsideController,
  ],
  providers: [
    ArchiveRecords,
    BrowseArchiveProviders,
    BrowseArchiveRequests,
    ChangeListsOfRequest,
    ListSuggestions,
    MarkAffectedLists,
    MatchAgain,
    MatchDoorbell,
    MatchItem,
    MatchableProgrammeRepository,
    OnRequestCirculated,
    OnRequestSubmitted,
    OnRequestWithdrawn,
    OwedMatches,
    ProgrammeIndex,
    PutForward,
    ReadSuggestions,
    SetAside,
    SuggestionListRepository,
    TakeProgramme,
  ],
})
export class MatchingModule {}
