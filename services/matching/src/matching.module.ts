import { Module } from '@nestjs/common';
import { ActivatePolicy } from './activate-policy/activate-policy.handler.js';
import { ActivatePolicyController } from './activate-policy/activate-policy.http.controller.js';
import { ArchiveRecords } from './adapters/archive-records.js';
import { ChangeListsOfRequest } from './adapters/change-lists-of-request.js';
import { MatchDoorbell } from './adapters/match-doorbell.js';
import { MatchRunRepository } from './adapters/match-run.repository.js';
import { MatchableProgrammeRepository } from './adapters/matchable-programme.repository.js';
import { OverviewSheets } from './adapters/overview-sheets.js';
import { OverviewRepository } from './adapters/overview.repository.js';
import { PassesDone } from './adapters/passes-done.js';
import { PolicyRepository } from './adapters/policy.repository.js';
import { ProgrammeIndex } from './adapters/programme-index.js';
import { ReadableLists } from './adapters/readable-lists.js';
import { RequesterFactsRepository } from './adapters/requester-facts.repository.js';
import { ReviewDesk } from './adapters/review-desk.js';
import { SuggestionListRepository } from './adapters/suggestion-list.repository.js';
import { TurnMatchRun } from './adapters/turn-match-run.js';
import { BrowseArchiveProviders } from './browse-archive-providers/browse-archive-providers.handler.js';
import { BrowseArchiveProvidersController } from './browse-archive-providers/browse-archive-providers.http.controller.js';
import { BrowseArchiveRequests } from './browse-archive-requests/browse-archive-requests.handler.js';
import { BrowseArchiveRequestsController } from './browse-archive-requests/browse-archive-requests.http.controller.js';
import { CancelMatchRun } from './cancel-match-run/cancel-match-run.handler.js';
import { CancelMatchRunController } from './cancel-match-run/cancel-match-run.http.controller.js';
import { CancelOverview } from './cancel-overview/cancel-overview.handler.js';
import { CancelOverviewController } from './cancel-overview/cancel-overview.http.controller.js';
import { ComparePolicy } from './compare-policy/compare-policy.handler.js';
import { ComparePolicyController } from './compare-policy/compare-policy.http.controller.js';
import { ComputeOverview } from './compute-overview/compute-overview.job.js';
import { OwedOverviews } from './compute-overview/owed-overviews.js';
import { SolveOverview } from './compute-overview/solve-overview.js';
import { DecideMany } from './decide-many/decide-many.handler.js';
import { DecideManyController } from './decide-many/decide-many.http.controller.js';
import { DeclineSuggestion } from './decline-suggestion/decline-suggestion.handler.js';
import { DeclineSuggestionController } from './decline-suggestion/decline-suggestion.http.controller.js';
import { DraftPolicy } from './draft-policy/draft-policy.handler.js';
import { DraftPolicyController } from './draft-policy/draft-policy.http.controller.js';
import { Engine } from './engine/engine.js';
import { Scorers } from './engine/scorers.js';
import { ExplainWhyNot } from './explain-why-not/explain-why-not.handler.js';
import { ExplainWhyNotController } from './explain-why-not/explain-why-not.http.controller.js';
import { FindNearest } from './find-nearest/find-nearest.handler.js';
import { FindNearestController } from './find-nearest/find-nearest.http.controller.js';
import { ForwardSuggestion } from './forward-suggestion/forward-suggestion.handler.js';
import { ForwardSuggestionController } from './forward-suggestion/forward-suggestion.http.controller.js';
import { ListFailedMatches } from './list-failed-matches/list-failed-matches.handler.js';
import { ListFailedMatchesController } from './list-failed-matches/list-failed-matches.http.controller.js';
import { ListMatchRuns } from './list-match-runs/list-match-runs.handler.js';
import { ListMatchRunsController } from './list-match-runs/list-match-runs.http.controller.js';
import { ListOverviewLines } from './list-overview-lines/list-overview-lines.handler.js';
import { ListOverviewLinesController } from './list-overview-lines/list-overview-lines.http.controller.js';
import { ListOverviews } from './list-overviews/list-overviews.handler.js';
import { ListOverviewsController } from './list-overviews/list-overviews.http.controller.js';
import { ListPolicies } from './list-policies/list-policies.handler.js';
import { ListPoliciesController } from './list-policies/list-policies.http.controller.js';
import { ListSuggestions } from './list-suggestions/list-suggestions.handler.js';
import { ListSuggestionsController } from './list-suggestions/list-suggestions.http.controller.js';
import { MatchAgain } from './match-again/match-again.handler.js';
import { MatchAgainController } from './match-again/match-again.http.controller.js';
import { MatchChunk } from './match-chunk/match-chunk.job.js';
import { MatchLists } from './match-chunk/match-lists.js';
import { OwedChunks } from './match-chunk/owed-chunks.js';
import { ListsWithoutDays } from './match-item/lists-without-days.js';
import { ItemsFirst } from './match-item/items-first.js';
import { MatchItem } from './match-item/match-item.job.js';
import { MatchList } from './match-item/match-list.js';
import { OwedMatches } from './match-item/owed-matches.js';
import { NoteRequesterFacts } from './note-requester-facts/note-requester-facts.handler.js';
import { OnAdherenceRecordedController } from './on-adherence-recorded/on-adherence-recorded.event.controller.js';
import { OnAdherenceRecorded } from './on-adherence-recorded/on-adherence-recorded.handler.js';
import { OnItemAgreedController } from './on-item-agreed/on-item-agreed.event.controller.js';
import { OnItemAgreed } from './on-item-agreed/on-item-agreed.handler.js';
import { OnItemClosedController } from './on-item-closed/on-item-closed.event.controller.js';
import { OnItemClosed } from './on-item-closed/on-item-closed.handler.js';
import { OnItemRecalledController } from './on-item-recalled/on-item-recalled.event.controller.js';
import { OnItemRecalled } from './on-item-recalled/on-item-recalled.handler.js';
import { OnProgrammeChangedController } from './on-programme-changed/on-programme-changed.event.controller.js';
import { OnProgrammeRecordedController } from './on-programme-recorded/on-programme-recorded.event.controller.js';
import { OnProgrammeRetiredController } from './on-programme-retired/on-programme-retired.event.controller.js';
import { OnReplyGivenController } from './on-reply-given/on-reply-given.event.controller.js';
import { OnReplyGiven } from './on-reply-given/on-reply-given.handler.js';
import { OnRequestCirculatedController } from './on-request-circulated/on-request-circulated.event.controller.js';
import { OnRequestCirculated } from './on-request-circulated/on-request-circulated.handler.js';
import { OnRequestClosedController } from './on-request-closed/on-request-closed.event.controller.js';
import { OnRequestClosed } from './on-request-closed/on-request-closed.handler.js';
import { OnRequestNotTakenUpController } from './on-request-not-taken-up/on-request-not-taken-up.event.controller.js';
import { OnRequestNotTakenUp } from './on-request-not-taken-up/on-request-not-taken-up.handler.js';
import { OnRequestSubmittedController } from './on-request-submitted/on-request-submitted.event.controller.js';
import { OnRequestSubmitted } from './on-request-submitted/on-request-submitted.handler.js';
import { OnRequestWithdrawnController } from './on-request-withdrawn/on-request-withdrawn.event.controller.js';
import { OnRequestWithdrawn } from './on-request-withdrawn/on-request-withdrawn.handler.js';
import { PauseMatchRun } from './pause-match-run/pause-match-run.handler.js';
import { PauseMatchRunController } from './pause-match-run/pause-match-run.http.controller.js';
import { PutForward } from './put-forward/put-forward.handler.js';
import { PutForwardController } from './put-forward/put-forward.http.controller.js';
import { QuestionSuggestion } from './question-suggestion/question-suggestion.handler.js';
import { QuestionSuggestionController } from './question-suggestion/question-suggestion.http.controller.js';
import { ReadFigures } from './read-figures/read-figures.handler.js';
import { ReadFiguresController } from './read-figures/read-figures.http.controller.js';
import { ReadMatchRun } from './read-match-run/read-match-run.handler.js';
import { ReadMatchRunController } from './read-match-run/read-match-run.http.controller.js';
import { ReadOverview } from './read-overview/read-overview.handler.js';
import { ReadOverviewController } from './read-overview/read-overview.http.controller.js';
import { ReadPolicy } from './read-policy/read-policy.handler.js';
import { ReadPolicyController } from './read-policy/read-policy.http.controller.js';
import { ReadSuggestions } from './read-suggestions/read-suggestions.handler.js';
import { ReadSuggestionsController } from './read-suggestions/read-suggestions.http.controller.js';
import { RecuseReviewer } from './recuse-reviewer/recuse-reviewer.handler.js';
import { RecuseReviewerController } from './recuse-reviewer/recuse-reviewer.http.controller.js';
import { RedriveFailedMatches } from './redrive-failed-matches/redrive-failed-matches.handler.js';
import { RedriveFailedMatchesController } from './redrive-failed-matches/redrive-failed-matches.http.controller.js';
import { ReleaseSuggestion } from './release-suggestion/release-suggestion.handler.js';
import { ReleaseSuggestionController } from './release-suggestion/release-suggestion.http.controller.js';
import { ResumeMatchRun } from './resume-match-run/resume-match-run.handler.js';
import { ResumeMatchRunController } from './resume-match-run/resume-match-run.http.controller.js';
import { SetAside } from './set-aside/set-aside.handler.js';
import { SetAsideController } from './set-aside/set-aside.http.controller.js';
import { StartMatchRun } from './start-match-run/start-match-run.handler.js';
import { StartMatchRunController } from './start-match-run/start-match-run.http.controller.js';
import { StartOverview } from './start-overview/start-overview.handler.js';
import { StartOverviewController } from './start-overview/start-overview.http.controller.js';
import { SuggestCoalitions } from './suggest-coalitions/suggest-coalitions.handler.js';
import { SuggestCoalitionsController } from './suggest-coalitions/suggest-coalitions.http.controller.js';
import { TakeOverviewLine } from './take-overview-line/take-overview-line.handler.js';
import { TakeOverviewLineController } from './take-overview-line/take-overview-line.http.controller.js';
import { MarkAffectedLists } from './take-programme/mark-affected-lists.js';
import { TakeProgramme } from './take-programme/take-programme.handler.js';
import { TakeSuggestion } from './take-suggestion/take-suggestion.handler.js';
import { TakeSuggestionController } from './take-suggestion/take-suggestion.http.controller.js';
import { TryNeed } from './try-need/try-need.handler.js';
import { TryNeedController } from './try-need/try-need.http.controller.js';
import { TryProgramme } from './try-programme/try-programme.handler.js';
import { TryProgrammeController } from './try-programme/try-programme.http.controller.js';
import { UndoDecision } from './undo-decision/undo-decision.handler.js';
import { UndoDecisionController } from './undo-decision/undo-decision.http.controller.js';
import { WishForSuggestion } from './wish-for-suggestion/wish-for-suggestion.handler.js';
import { WishForSuggestionController } from './wish-for-suggestion/wish-for-suggestion.http.controller.js';

@Module({
  controllers: [
    ActivatePolicyController,
    BrowseArchiveProvidersController,
    BrowseArchiveRequestsController,
    CancelMatchRunController,
    CancelOverviewController,
    ComparePolicyController,
    DecideManyController,
    DeclineSuggestionController,
    DraftPolicyController,
    ExplainWhyNotController,
    FindNearestController,
    ForwardSuggestionController,
    ListFailedMatchesController,
    ListMatchRunsController,
    ListOverviewLinesController,
    ListOverviewsController,
    ListPoliciesController,
    ListSuggestionsController,
    MatchAgainController,
    OnAdherenceRecordedController,
    OnItemAgreedController,
    OnItemClosedController,
    OnItemRecalledController,
    OnProgrammeChangedController,
    OnProgrammeRecordedController,
    OnProgrammeRetiredController,
    OnReplyGivenController,
    OnRequestCirculatedController,
    OnRequestClosedController,
    OnRequestNotTakenUpController,
    OnRequestSubmittedController,
    OnRequestWithdrawnController,
    PauseMatchRunController,
    PutForwardController,
    QuestionSuggestionController,
    ReadFiguresController,
    ReadMatchRunController,
    ReadOverviewController,
    ReadPolicyController,
    ReadSuggestionsController,
    RecuseReviewerController,
    RedriveFailedMatchesController,
    ReleaseSuggestionController,
    ResumeMatchRunController,
    SetAsideController,
    StartMatchRunController,
    StartOverviewController,
    SuggestCoalitionsController,
    TakeOverviewLineController,
    TakeSuggestionController,
    TryNeedController,
    TryProgrammeController,
    UndoDecisionController,
    WishForSuggestionController,
  ],
  providers: [
    ActivatePolicy,
    ArchiveRecords,
    BrowseArchiveProviders,
    BrowseArchiveRequests,
    CancelMatchRun,
    CancelOverview,
    ChangeListsOfRequest,
    ComparePolicy,
    ComputeOverview,
    DecideMany,
    DeclineSuggestion,
    DraftPolicy,
    Engine,
    ExplainWhyNot,
    FindNearest,
    ForwardSuggestion,
    ListFailedMatches,
    ListMatchRuns,
    ListOverviewLines,
    ListOverviews,
    ListPolicies,
    ListSuggestions,
    ListsWithoutDays,
    MarkAffectedLists,
    MatchAgain,
    MatchChunk,
    MatchDoorbell,
    ItemsFirst,
    MatchItem,
    MatchList,
    MatchLists,
    MatchRunRepository,
    MatchableProgrammeRepository,
    NoteRequesterFacts,
    OnAdherenceRecorded,
    OnItemAgreed,
    OnItemClosed,
    OnItemRecalled,
    OnReplyGiven,
    OnRequestCirculated,
    OnRequestClosed,
    OnRequestNotTakenUp,
    OnRequestSubmitted,
    OnRequestWithdrawn,
    OverviewRepository,
    OverviewSheets,
    OwedChunks,
    OwedMatches,
    OwedOverviews,
    PassesDone,
    PauseMatchRun,
    PolicyRepository,
    ProgrammeIndex,
    PutForward,
    QuestionSuggestion,
    ReadFigures,
    ReadMatchRun,
    ReadOverview,
    ReadPolicy,
    ReadSuggestions,
    ReadableLists,
    RecuseReviewer,
    RedriveFailedMatches,
    ReleaseSuggestion,
    RequesterFactsRepository,
    ResumeMatchRun,
    ReviewDesk,
    Scorers,
    SetAside,
    SolveOverview,
    StartMatchRun,
    StartOverview,
    SuggestCoalitions,
    SuggestionListRepository,
    TakeOverviewLine,
    TakeProgramme,
    TakeSuggestion,
    TryNeed,
    TryProgramme,
    TurnMatchRun,
    UndoDecision,
    WishForSuggestion,
  ],
})
export class MatchingModule {}
