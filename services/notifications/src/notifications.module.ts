import { Module } from '@nestjs/common';
import { BriefingFacts } from './adapters/briefing-facts.js';
import { BriefingRepository } from './adapters/briefing.repository.js';
import { LetterRepository } from './adapters/letter.repository.js';
import { PostRoom } from './adapters/post-room.js';
import { DiscardLetter } from './discard-letter/discard-letter.handler.js';
import { DiscardLetterController } from './discard-letter/discard-letter.http.controller.js';
import { BriefingsDue } from './draft-briefing/briefings-due.js';
import { DraftBriefing } from './draft-briefing/draft-briefing.job.js';
import { EditBriefing } from './edit-briefing/edit-briefing.handler.js';
import { EditBriefingController } from './edit-briefing/edit-briefing.http.controller.js';
import { EditLetter } from './edit-letter/edit-letter.handler.js';
import { EditLetterController } from './edit-letter/edit-letter.http.controller.js';
import { IssueBriefing } from './issue-briefing/issue-briefing.handler.js';
import { IssueBriefingController } from './issue-briefing/issue-briefing.http.controller.js';
import { ListBriefings } from './list-briefings/list-briefings.handler.js';
import { ListBriefingsController } from './list-briefings/list-briefings.http.controller.js';
import { ListLetters } from './list-letters/list-letters.handler.js';
import { ListLettersController } from './list-letters/list-letters.http.controller.js';
import { OnBeneficiaryTakenOffController } from './on-beneficiary-taken-off/on-beneficiary-taken-off.event.controller.js';
import { OnBeneficiaryTakenOff } from './on-beneficiary-taken-off/on-beneficiary-taken-off.handler.js';
import { OnCandidateNotedController } from './on-candidate-noted/on-candidate-noted.event.controller.js';
import { OnCandidateNoted } from './on-candidate-noted/on-candidate-noted.handler.js';
import { OnDeliveryReportedController } from './on-delivery-reported/on-delivery-reported.event.controller.js';
import { OnDeliveryReported } from './on-delivery-reported/on-delivery-reported.handler.js';
import { OnFollowUpDueController } from './on-follow-up-due/on-follow-up-due.event.controller.js';
import { OnFollowUpDue } from './on-follow-up-due/on-follow-up-due.handler.js';
import { OnItemAgreedController } from './on-item-agreed/on-item-agreed.event.controller.js';
import { OnItemAgreed } from './on-item-agreed/on-item-agreed.handler.js';
import { OnItemRecalledController } from './on-item-recalled/on-item-recalled.event.controller.js';
import { OnItemRecalled } from './on-item-recalled/on-item-recalled.handler.js';
import { OnObjectionWindowDatedController } from './on-objection-window-dated/on-objection-window-dated.event.controller.js';
import { OnObjectionWindowDated } from './on-objection-window-dated/on-objection-window-dated.handler.js';
import { OnReplyGivenController } from './on-reply-given/on-reply-given.event.controller.js';
import { OnReplyGiven } from './on-reply-given/on-reply-given.handler.js';
import { OnReplyStepRecordedController } from './on-reply-step-recorded/on-reply-step-recorded.event.controller.js';
import { OnReplyStepRecorded } from './on-reply-step-recorded/on-reply-step-recorded.handler.js';
import { OnReplyWithdrawnController } from './on-reply-withdrawn/on-reply-withdrawn.event.controller.js';
import { OnReplyWithdrawn } from './on-reply-withdrawn/on-reply-withdrawn.handler.js';
import { OnRequestAcknowledgedController } from './on-request-acknowledged/on-request-acknowledged.event.controller.js';
import { OnRequestAcknowledged } from './on-request-acknowledged/on-request-acknowledged.handler.js';
import { OnRequestCirculatedController } from './on-request-circulated/on-request-circulated.event.controller.js';
import { OnRequestCirculated } from './on-request-circulated/on-request-circulated.handler.js';
import { OnRequestClosedController } from './on-request-closed/on-request-closed.event.controller.js';
import { OnRequestClosed } from './on-request-closed/on-request-closed.handler.js';
import { OnRequestFoundInformalController } from './on-request-found-informal/on-request-found-informal.event.controller.js';
import { OnRequestFoundInformal } from './on-request-found-informal/on-request-found-informal.handler.js';
import { OnRequestNotTakenUpController } from './on-request-not-taken-up/on-request-not-taken-up.event.controller.js';
import { OnRequestNotTakenUp } from './on-request-not-taken-up/on-request-not-taken-up.handler.js';
import { OnRequestWithdrawnController } from './on-request-withdrawn/on-request-withdrawn.event.controller.js';
import { OnRequestWithdrawn } from './on-request-withdrawn/on-request-withdrawn.handler.js';
import { OnSuggestionPutForwardController } from './on-suggestion-put-forward/on-suggestion-put-forward.event.controller.js';
import { OnSuggestionPutForward } from './on-suggestion-put-forward/on-suggestion-put-forward.handler.js';
import { OnSuggestionTakenBackController } from './on-suggestion-taken-back/on-suggestion-taken-back.event.controller.js';
import { OnSuggestionTakenBack } from './on-suggestion-taken-back/on-suggestion-taken-back.handler.js';
import { ReadBriefing } from './read-briefing/read-briefing.handler.js';
import { ReadBriefingController } from './read-briefing/read-briefing.http.controller.js';
import { ReadLetter } from './read-letter/read-letter.handler.js';
import { ReadLetterController } from './read-letter/read-letter.http.controller.js';
import { LettersLeaving } from './release-letter/letters-leaving.js';
import { ReleaseLetter } from './release-letter/release-letter.job.js';
import { SendLetter } from './send-letter/send-letter.handler.js';
import { SendLetterController } from './send-letter/send-letter.http.controller.js';
import { OnClarificationPut } from './on-clarification-put/on-clarification-put.handler.js';
import { OnClarificationPutController } from './on-clarification-put/on-clarification-put.event.controller.js';
import { OnClarificationPassedOn } from './on-clarification-passed-on/on-clarification-passed-on.handler.js';
import { OnClarificationPassedOnController } from './on-clarification-passed-on/on-clarification-passed-on.event.controller.js';

@Module({
  controllers: [
    OnClarificationPutController,
    OnClarificationPassedOnController,
    DiscardLetterController,
    EditBriefingController,
    EditLetterController,
    IssueBriefingController,
    ListBriefingsController,
    ListLettersController,
    OnBeneficiaryTakenOffController,
    OnCandidateNotedController,
    OnDeliveryReportedController,
    OnFollowUpDueController,
    OnItemAgreedController,
    OnItemRecalledController,
    OnObjectionWindowDatedController,
    OnReplyGivenController,
    OnReplyStepRecordedController,
    OnReplyWithdrawnController,
    OnRequestAcknowledgedController,
    OnRequestCirculatedController,
    OnRequestClosedController,
    OnRequestFoundInformalController,
    OnRequestNotTakenUpController,
    OnRequestWithdrawnController,
    OnSuggestionPutForwardController,
    OnSuggestionTakenBackController,
    ReadBriefingController,
    ReadLetterController,
    SendLetterController,
  ],
  providers: [
    OnClarificationPut,
    OnClarificationPassedOn,
    BriefingFacts,
    BriefingRepository,
    BriefingsDue,
    DiscardLetter,
    DraftBriefing,
    EditBriefing,
    EditLetter,
    IssueBriefing,
    LetterRepository,
    LettersLeaving,
    ListBriefings,
    ListLetters,
    OnBeneficiaryTakenOff,
    OnCandidateNoted,
    OnDeliveryReported,
    OnFollowUpDue,
    OnItemAgreed,
    OnItemRecalled,
    OnObjectionWindowDated,
    OnReplyGiven,
    OnReplyStepRecorded,
    OnReplyWithdrawn,
    OnRequestAcknowledged,
    OnRequestCirculated,
    OnRequestClosed,
    OnRequestFoundInformal,
    OnRequestNotTakenUp,
    OnRequestWithdrawn,
    OnSuggestionPutForward,
    OnSuggestionTakenBack,
    PostRoom,
    ReadBriefing,
    ReadLetter,
    ReleaseLetter,
    SendLetter,
  ],
})
export class NotificationsModule {}
