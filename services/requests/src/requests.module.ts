import { Module } from '@nestjs/common';
import { AcknowledgeRequest } from './acknowledge-request/acknowledge-request.handler.js';
import { AcknowledgeRequestController } from './acknowledge-request/acknowledge-request.http.controller.js';
import { AttachmentChunks } from './adapters/attachment-chunks.js';
import { AttachmentRepository } from './adapters/attachment.repository.js';
import { CandidateRepository } from './adapters/candidate.repository.js';
import { ContactBook } from './adapters/contact-book.js';
import { DeliveryReports } from './adapters/delivery-reports.js';
import { DueRequests } from './adapters/due-requests.js';
import { OfficeCalendars } from './adapters/office-calendars.js';
import { ProviderList } from './adapters/provider-list.js';
import { QuestionBox } from './adapters/question-box.js';
import { RequestDesks } from './adapters/request-desks.js';
import { RequestImports } from './adapters/request-imports.js';
import { RequestSteps } from './adapters/request-steps.js';
import { RequestRepository } from './adapters/request.repository.js';
import { WorkingGroup } from './adapters/working-group.js';
import { AnnounceHolidays } from './announce-holidays/announce-holidays.handler.js';
import { AnnounceHolidaysController } from './announce-holidays/announce-holidays.http.controller.js';
import { AnswerFollowUp } from './answer-follow-up/answer-follow-up.handler.js';
import { AnswerFollowUpController } from './answer-follow-up/answer-follow-up.http.controller.js';
import { AnswerQuestion } from './answer-question/answer-question.handler.js';
import { AnswerQuestionController } from './answer-question/answer-question.http.controller.js';
import { ApplyRequestImport } from './apply-request-import/apply-request-import.job.js';
import { ApprovePublicText } from './approve-public-text/approve-public-text.handler.js';
import { ApprovePublicTextController } from './approve-public-text/approve-public-text.http.controller.js';
import { AskQuestion } from './ask-question/ask-question.handler.js';
import { AskQuestionController } from './ask-question/ask-question.http.controller.js';
import { AuthenticateRequest } from './authenticate-request/authenticate-request.handler.js';
import { AuthenticateRequestController } from './authenticate-request/authenticate-request.http.controller.js';
import { BeginAttachment } from './begin-attachment/begin-attachment.handler.js';
import { BeginAttachmentController } from './begin-attachment/begin-attachment.http.controller.js';
import { ChangeConsents } from './change-consents/change-consents.handler.js';
import { ChangeConsentsController } from './change-consents/change-consents.http.controller.js';
import { ChooseDisplay } from './choose-display/choose-display.handler.js';
import { ChooseDisplayController } from './choose-display/choose-display.http.controller.js';
import { CirculateRequest } from './circulate-request/circulate-request.handler.js';
import { CirculateRequestController } from './circulate-request/circulate-request.http.controller.js';
import { CloseItem } from './close-item/close-item.handler.js';
import { CloseItemController } from './close-item/close-item.http.controller.js';
import { CloseRequest } from './close-request/close-request.handler.js';
import { CloseRequestController } from './close-request/close-request.http.controller.js';
import { CompleteAttachment } from './complete-attachment/complete-attachment.handler.js';
import { CompleteAttachmentController } from './complete-attachment/complete-attachment.http.controller.js';
import { ConfirmCandidate } from './confirm-candidate/confirm-candidate.handler.js';
import { ConfirmCandidateController } from './confirm-candidate/confirm-candidate.http.controller.js';
import { ConfirmRecirculation } from './confirm-recirculation/confirm-recirculation.handler.js';
import { ConfirmRecirculationController } from './confirm-recirculation/confirm-recirculation.http.controller.js';
import { ConfirmRequest } from './confirm-request/confirm-request.handler.js';
import { ConfirmRequestController } from './confirm-request/confirm-request.http.controller.js';
import { DecideWhatIsDue } from './decide-what-is-due/decide-what-is-due.job.js';
import { DraftRequest } from './draft-request/draft-request.handler.js';
import { DraftRequestController } from './draft-request/draft-request.http.controller.js';
import { EditDraft } from './edit-draft/edit-draft.handler.js';
import { EditDraftController } from './edit-draft/edit-draft.http.controller.js';
import { EraseQuestion } from './erase-question/erase-question.handler.js';
import { EraseQuestionController } from './erase-question/erase-question.http.controller.js';
import { FindInformal } from './find-informal/find-informal.handler.js';
import { FindInformalController } from './find-informal/find-informal.http.controller.js';
import { ImportRequests } from './import-requests/import-requests.handler.js';
import { ImportRequestsController } from './import-requests/import-requests.http.controller.js';
import { ListAttachments } from './list-attachments/list-attachments.handler.js';
import { ListAttachmentsController } from './list-attachments/list-attachments.http.controller.js';
import { ListCandidates } from './list-candidates/list-candidates.handler.js';
import { ListCandidatesController } from './list-candidates/list-candidates.http.controller.js';
import { ListDeliveryReports } from './list-delivery-reports/list-delivery-reports.handler.js';
import { ListDeliveryReportsController } from './list-delivery-reports/list-delivery-reports.http.controller.js';
import { ListHolidays } from './list-holidays/list-holidays.handler.js';
import { ListHolidaysController } from './list-holidays/list-holidays.http.controller.js';
import { ListProcedures } from './list-procedures/list-procedures.handler.js';
import { ListProceduresController } from './list-procedures/list-procedures.http.controller.js';
import { ListQuestions } from './list-questions/list-questions.handler.js';
import { ListQuestionsController } from './list-questions/list-questions.http.controller.js';
import { ListReferrals } from './list-referrals/list-referrals.handler.js';
import { ListReferralsController } from './list-referrals/list-referrals.http.controller.js';
import { ListRequests } from './list-requests/list-requests.handler.js';
import { ListRequestsController } from './list-requests/list-requests.http.controller.js';
import { NoteCandidate } from './note-candidate/note-candidate.handler.js';
import { NoteCandidateController } from './note-candidate/note-candidate.http.controller.js';
import { ObjectToCirculation } from './object-to-circulation/object-to-circulation.handler.js';
import { ObjectToCirculationController } from './object-to-circulation/object-to-circulation.http.controller.js';
import { ObjectToPosting } from './object-to-posting/object-to-posting.handler.js';
import { ObjectToPostingController } from './object-to-posting/object-to-posting.http.controller.js';
import { OnProgrammeChangedController } from './on-programme-changed/on-programme-changed.event.controller.js';
import { OnProgrammeRecordedController } from './on-programme-recorded/on-programme-recorded.event.controller.js';
import { OnProgrammeRetiredController } from './on-programme-retired/on-programme-retired.event.controller.js';
import { PostSummary } from './post-summary/post-summary.handler.js';
import { PostSummaryController } from './post-summary/post-summary.http.controller.js';
import { ProposePublicText } from './propose-public-text/propose-public-text.handler.js';
import { ProposePublicTextController } from './propose-public-text/propose-public-text.http.controller.js';
import { PutChunk } from './put-chunk/put-chunk.handler.js';
import { PutChunkController } from './put-chunk/put-chunk.http.controller.js';
import { ReadAttachment } from './read-attachment/read-attachment.handler.js';
import { ReadAttachmentController } from './read-attachment/read-attachment.http.controller.js';
import { ReadCandidate } from './read-candidate/read-candidate.handler.js';
import { ReadCandidateController } from './read-candidate/read-candidate.http.controller.js';
import { ReadContacts } from './read-contacts/read-contacts.handler.js';
import { ReadContactsController } from './read-contacts/read-contacts.http.controller.js';
import { ReadHints } from './read-hints/read-hints.handler.js';
import { ReadHintsController } from './read-hints/read-hints.http.controller.js';
import { ReadImportOfRequests } from './read-import-of-requests/read-import-of-requests.handler.js';
import { ReadImportOfRequestsController } from './read-import-of-requests/read-import-of-requests.http.controller.js';
import { ReadRequestHistory } from './read-request-history/read-request-history.handler.js';
import { ReadRequestHistoryController } from './read-request-history/read-request-history.http.controller.js';
import { ReadRequest } from './read-request/read-request.handler.js';
import { ReadRequestController } from './read-request/read-request.http.controller.js';
import { RecirculateRequest } from './recirculate-request/recirculate-request.handler.js';
import { RecirculateRequestController } from './recirculate-request/recirculate-request.http.controller.js';
import { RecordAdvice } from './record-advice/record-advice.handler.js';
import { RecordAdviceController } from './record-advice/record-advice.http.controller.js';
import { RecordAgreement } from './record-agreement/record-agreement.handler.js';
import { RecordAgreementController } from './record-agreement/record-agreement.http.controller.js';
import { RecordContacts } from './record-contacts/record-contacts.handler.js';
import { RecordContactsController } from './record-contacts/record-contacts.http.controller.js';
import { RecordFollowUpSent } from './record-follow-up-sent/record-follow-up-sent.handler.js';
import { RecordFollowUpSentController } from './record-follow-up-sent/record-follow-up-sent.http.controller.js';
import { RecordNotTakenUp } from './record-not-taken-up/record-not-taken-up.handler.js';
import { RecordNotTakenUpController } from './record-not-taken-up/record-not-taken-up.http.controller.js';
import { ReferToWorkingGroup } from './refer-to-working-group/refer-to-working-group.handler.js';
import { ReferToWorkingGroupController } from './refer-to-working-group/refer-to-working-group.http.controller.js';
import { RegisterRequest } from './register-request/register-request.handler.js';
import { RegisterRequestController } from './register-request/register-request.http.controller.js';
import { ReleaseDeliveryReport } from './release-delivery-report/release-delivery-report.handler.js';
import { ReleaseDeliveryReportController } from './release-delivery-report/release-delivery-report.http.controller.js';
import { RemoveAttachment } from './remove-attachment/remove-attachment.handler.js';
import { RemoveAttachmentController } from './remove-attachment/remove-attachment.http.controller.js';
import { ReportDelivery } from './report-delivery/report-delivery.handler.js';
import { ReportDeliveryController } from './report-delivery/report-delivery.http.controller.js';
import { SetCandidateAside } from './set-candidate-aside/set-candidate-aside.handler.js';
import { SetCandidateAsideController } from './set-candidate-aside/set-candidate-aside.http.controller.js';
import { SubmitNewRequest } from './submit-new-request/submit-new-request.handler.js';
import { SubmitNewRequestController } from './submit-new-request/submit-new-request.http.controller.js';
import { SubmitRequest } from './submit-request/submit-request.handler.js';
import { SubmitRequestController } from './submit-request/submit-request.http.controller.js';
import { TakeNameOff } from './take-name-off/take-name-off.handler.js';
import { TakeNameOffController } from './take-name-off/take-name-off.http.controller.js';
import { WithdrawRequest } from './withdraw-request/withdraw-request.handler.js';
import { WithdrawRequestController } from './withdraw-request/withdraw-request.http.controller.js';
import { Drafts } from './adapters/drafts.js';
import { CommentOnDraft } from './comment-on-draft/comment-on-draft.handler.js';
import { CommentOnDraftController } from './comment-on-draft/comment-on-draft.http.controller.js';
import { ClearDraft } from './clear-draft/clear-draft.handler.js';
import { ClearDraftController } from './clear-draft/clear-draft.http.controller.js';
import { PrintRequest } from './print-request/print-request.handler.js';
import { PrintRequestController } from './print-request/print-request.http.controller.js';
import { Scans } from './adapters/scans.js';
import { Clarifications } from './adapters/clarifications.js';
import { AskClarification } from './ask-clarification/ask-clarification.handler.js';
import { AskClarificationController } from './ask-clarification/ask-clarification.http.controller.js';
import { PutClarification } from './put-clarification/put-clarification.handler.js';
import { PutClarificationController } from './put-clarification/put-clarification.http.controller.js';
import { AnswerClarification } from './answer-clarification/answer-clarification.handler.js';
import { AnswerClarificationController } from './answer-clarification/answer-clarification.http.controller.js';
import { PassClarificationOn } from './pass-clarification-on/pass-clarification-on.handler.js';
import { PassClarificationOnController } from './pass-clarification-on/pass-clarification-on.http.controller.js';
import { ListClarifications } from './list-clarifications/list-clarifications.handler.js';
import { ListClarificationsController } from './list-clarifications/list-clarifications.http.controller.js';

@Module({
  controllers: [
    AskClarificationController,
    PutClarificationController,
    AnswerClarificationController,
    PassClarificationOnController,
    ListClarificationsController,
    AcknowledgeRequestController,
    AnnounceHolidaysController,
    AnswerFollowUpController,
    AnswerQuestionController,
    ApprovePublicTextController,
    AskQuestionController,
    AuthenticateRequestController,
    BeginAttachmentController,
    ChangeConsentsController,
    ChooseDisplayController,
    CirculateRequestController,
    CloseItemController,
    CloseRequestController,
    CompleteAttachmentController,
    ConfirmCandidateController,
    ConfirmRecirculationController,
    ConfirmRequestController,
    DraftRequestController,
    EditDraftController,
    EraseQuestionController,
    FindInformalController,
    ImportRequestsController,
    ListAttachmentsController,
    ListCandidatesController,
    ListDeliveryReportsController,
    ListHolidaysController,
    ListProceduresController,
    ListQuestionsController,
    ListReferralsController,
    ListRequestsController,
    NoteCandidateController,
    ObjectToCirculationController,
    ObjectToPostingController,
    OnProgrammeChangedController,
    OnProgrammeRecordedController,
    OnProgrammeRetiredController,
    PostSummaryController,
    ProposePublicTextController,
    PutChunkController,
    ReadAttachmentController,
    ReadCandidateController,
    ReadContactsController,
    ReadHintsController,
    ReadImportOfRequestsController,
    ReadRequestController,
    ReadRequestHistoryController,
    RecirculateRequestController,
    RecordAdviceController,
    RecordAgreementController,
    RecordContactsController,
    RecordFollowUpSentController,
    RecordNotTakenUpController,
    ReferToWorkingGroupController,
    RegisterRequestController,
    ReleaseDeliveryReportController,
    RemoveAttachmentController,
    ReportDeliveryController,
    SetCandidateAsideController,
    SubmitNewRequestController,
    SubmitRequestController,
    TakeNameOffController,
    WithdrawRequestController,
    CommentOnDraftController,
    ClearDraftController,
    PrintRequestController,
  ],
  providers: [
    Clarifications,
    AskClarification,
    PutClarification,
    AnswerClarification,
    PassClarificationOn,
    ListClarifications,
    AcknowledgeRequest,
    AnnounceHolidays,
    AnswerFollowUp,
    AnswerQuestion,
    ApplyRequestImport,
    ApprovePublicText,
    AskQuestion,
    AttachmentChunks,
    AttachmentRepository,
    AuthenticateRequest,
    BeginAttachment,
    CandidateRepository,
    ChangeConsents,
    ChooseDisplay,
    CirculateRequest,
    CloseItem,
    CloseRequest,
    CompleteAttachment,
    ConfirmCandidate,
    ConfirmRecirculation,
    ConfirmRequest,
    ContactBook,
    DecideWhatIsDue,
    DeliveryReports,
    DraftRequest,
    DueRequests,
    EditDraft,
    EraseQuestion,
    FindInformal,
    ImportRequests,
    ListAttachments,
    ListCandidates,
    ListDeliveryReports,
    ListHolidays,
    ListProcedures,
    ListQuestions,
    ListReferrals,
    ListRequests,
    NoteCandidate,
    ObjectToCirculation,
    ObjectToPosting,
    OfficeCalendars,
    PostSummary,
    ProposePublicText,
    ProviderList,
    PutChunk,
    QuestionBox,
    ReadAttachment,
    ReadCandidate,
    ReadContacts,
    ReadHints,
    ReadImportOfRequests,
    ReadRequest,
    ReadRequestHistory,
    RecirculateRequest,
    RecordAdvice,
    RecordAgreement,
    RecordContacts,
    RecordFollowUpSent,
    RecordNotTakenUp,
    ReferToWorkingGroup,
    RegisterRequest,
    ReleaseDeliveryReport,
    RemoveAttachment,
    ReportDelivery,
    RequestDesks,
    RequestImports,
    RequestRepository,
    RequestSteps,
    SetCandidateAside,
    SubmitNewRequest,
    SubmitRequest,
    TakeNameOff,
    WithdrawRequest,
    WorkingGroup,
    Drafts,
    CommentOnDraft,
    ClearDraft,
    PrintRequest,
    Scans,
  ],
})
export class RequestsModule {}
