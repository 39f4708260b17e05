import { Module } from '@nestjs/common';
import { AdherenceFacts } from './adapters/adherence-facts.js';
import { CampaignRepository } from './adapters/campaign.repository.js';
import { CirculatedRequests } from './adapters/circulated-requests.js';
import { ContactRepository } from './adapters/contact.repository.js';
import { LedgerRepository } from './adapters/ledger.repository.js';
import { PracticeRepository } from './adapters/practice.repository.js';
import { ProgrammeImports } from './adapters/programme-imports.js';
import { ProgrammeShelves } from './adapters/programme-shelves.js';
import { ProgrammeViews } from './adapters/programme-views.js';
import { ProgrammeRepository } from './adapters/programme.repository.js';
import { RenewalDrafts } from './adapters/renewal-drafts.js';
import { ReplyRepository } from './adapters/reply.repository.js';
import { UnheldCapacity } from './adapters/unheld-capacity.js';
import { ApplyProgrammeImport } from './apply-programme-import/apply-programme-import.job.js';
import { ChangeContact } from './change-contact/change-contact.handler.js';
import { ChangeContactController } from './change-contact/change-contact.http.controller.js';
import { ChangeProgramme } from './change-programme/change-programme.handler.js';
import { ChangeProgrammeController } from './change-programme/change-programme.http.controller.js';
import { ClearProgramme } from './clear-programme/clear-programme.handler.js';
import { ClearProgrammeController } from './clear-programme/clear-programme.http.controller.js';
import { ConfirmProgramme } from './confirm-programme/confirm-programme.handler.js';
import { ConfirmProgrammeController } from './confirm-programme/confirm-programme.http.controller.js';
import { EraseContact } from './erase-contact/erase-contact.handler.js';
import { EraseContactController } from './erase-contact/erase-contact.http.controller.js';
import { ExpireReservations } from './expire-reservations/expire-reservations.job.js';
import { HoldReservations } from './hold-reservations/hold-reservations.handler.js';
import { ImportProgrammes } from './import-programmes/import-programmes.handler.js';
import { ImportProgrammesController } from './import-programmes/import-programmes.http.controller.js';
import { ListContacts } from './list-contacts/list-contacts.handler.js';
import { ListContactsController } from './list-contacts/list-contacts.http.controller.js';
import { ListPractices } from './list-practices/list-practices.handler.js';
import { ListPracticesController } from './list-practices/list-practices.http.controller.js';
import { ListProgrammes } from './list-programmes/list-programmes.handler.js';
import { ListProgrammesController } from './list-programmes/list-programmes.http.controller.js';
import { ListReplies } from './list-replies/list-replies.handler.js';
import { ListRepliesController } from './list-replies/list-replies.http.controller.js';
import { OnDeliveryReportedController } from './on-delivery-reported/on-delivery-reported.event.controller.js';
import { OnDeliveryReported } from './on-delivery-reported/on-delivery-reported.handler.js';
import { OnItemAgreedController } from './on-item-agreed/on-item-agreed.event.controller.js';
import { OnItemAgreed } from './on-item-agreed/on-item-agreed.handler.js';
import { OnItemClosedController } from './on-item-closed/on-item-closed.event.controller.js';
import { OnItemClosed } from './on-item-closed/on-item-closed.handler.js';
import { OnItemRecalledController } from './on-item-recalled/on-item-recalled.event.controller.js';
import { OnItemRecalled } from './on-item-recalled/on-item-recalled.handler.js';
import { OnProgrammeChangedController } from './on-programme-changed/on-programme-changed.event.controller.js';
import { OnProgrammeChanged } from './on-programme-changed/on-programme-changed.handler.js';
import { OnReplyGivenController } from './on-reply-given/on-reply-given.event.controller.js';
import { OnReplyGiven } from './on-reply-given/on-reply-given.handler.js';
import { OnReplyWithdrawnController } from './on-reply-withdrawn/on-reply-withdrawn.event.controller.js';
import { OnReplyWithdrawn } from './on-reply-withdrawn/on-reply-withdrawn.handler.js';
import { OnRequestCirculatedController } from './on-request-circulated/on-request-circulated.event.controller.js';
import { OnRequestClosedController } from './on-request-closed/on-request-closed.event.controller.js';
import { OnRequestClosed } from './on-request-closed/on-request-closed.handler.js';
import { OnRequestWithdrawnController } from './on-request-withdrawn/on-request-withdrawn.event.controller.js';
import { OnRequestWithdrawn } from './on-request-withdrawn/on-request-withdrawn.handler.js';
import { PrepareRenewal } from './prepare-renewal/prepare-renewal.handler.js';
import { PrepareRenewalController } from './prepare-renewal/prepare-renewal.http.controller.js';
import { PreviewRenewal } from './preview-renewal/preview-renewal.handler.js';
import { PreviewRenewalController } from './preview-renewal/preview-renewal.http.controller.js';
import { ReadAdherence } from './read-adherence/read-adherence.handler.js';
import { ReadAdherenceController } from './read-adherence/read-adherence.http.controller.js';
import { ReadCapacity } from './read-capacity/read-capacity.handler.js';
import { ReadCapacityController } from './read-capacity/read-capacity.http.controller.js';
import { ReadConsolidatedReply } from './read-consolidated-reply/read-consolidated-reply.handler.js';
import { ReadConsolidatedReplyController } from './read-consolidated-reply/read-consolidated-reply.http.controller.js';
import { ReadImportOfProgrammes } from './read-import-of-programmes/read-import-of-programmes.handler.js';
import { ReadImportOfProgrammesController } from './read-import-of-programmes/read-import-of-programmes.http.controller.js';
import { ReadProgramme } from './read-programme/read-programme.handler.js';
import { ReadProgrammeController } from './read-programme/read-programme.http.controller.js';
import { ReadRenewal } from './read-renewal/read-renewal.handler.js';
import { ReadRenewalController } from './read-renewal/read-renewal.http.controller.js';
import { RecordAdherence } from './record-adherence/record-adherence.handler.js';
import { RecordAdherenceController } from './record-adherence/record-adherence.http.controller.js';
import { RecordContact } from './record-contact/record-contact.handler.js';
import { RecordContactController } from './record-contact/record-contact.http.controller.js';
import { RecordIndication } from './record-indication/record-indication.handler.js';
import { RecordIndicationController } from './record-indication/record-indication.http.controller.js';
import { RecordProgramme } from './record-programme/record-programme.handler.js';
import { RecordProgrammeController } from './record-programme/record-programme.http.controller.js';
import { RecordRenewalSent } from './record-renewal-sent/record-renewal-sent.handler.js';
import { RecordRenewalSentController } from './record-renewal-sent/record-renewal-sent.http.controller.js';
import { RecordReplyStep } from './record-reply-step/record-reply-step.handler.js';
import { RecordReplyStepController } from './record-reply-step/record-reply-step.http.controller.js';
import { ReleaseCapacity } from './release-capacity/release-capacity.handler.js';
import { ReleaseCapacityController } from './release-capacity/release-capacity.http.controller.js';
import { ReleaseHoldings } from './release-holdings/release-holdings.handler.js';
import { ReplyToRequest } from './reply-to-request/reply-to-request.handler.js';
import { ReplyToRequestController } from './reply-to-request/reply-to-request.http.controller.js';
import { RetireProgramme } from './retire-programme/retire-programme.handler.js';
import { RetireProgrammeController } from './retire-programme/retire-programme.http.controller.js';
import { VerifyContact } from './verify-contact/verify-contact.handler.js';
import { VerifyContactController } from './verify-contact/verify-contact.http.controller.js';
import { VolunteerPractice } from './volunteer-practice/volunteer-practice.handler.js';
import { VolunteerPracticeController } from './volunteer-practice/volunteer-practice.http.controller.js';
import { WithdrawPractice } from './withdraw-practice/withdraw-practice.handler.js';
import { WithdrawPracticeController } from './withdraw-practice/withdraw-practice.http.controller.js';
import { WithdrawReply } from './withdraw-reply/withdraw-reply.handler.js';
import { WithdrawReplyController } from './withdraw-reply/withdraw-reply.http.controller.js';

@Module({
  controllers: [
    ChangeContactController,
    ChangeProgrammeController,
    ClearProgrammeController,
    ConfirmProgrammeController,
    EraseContactController,
    ImportProgrammesController,
    ListContactsController,
    ListPracticesController,
    ListProgrammesController,
    ListRepliesController,
    OnDeliveryReportedController,
    OnItemAgreedController,
    OnItemClosedController,
    OnItemRecalledController,
    OnProgrammeChangedController,
    OnReplyGivenController,
    OnReplyWithdrawnController,
    OnRequestCirculatedController,
    OnRequestClosedController,
    OnRequestWithdrawnController,
    PrepareRenewalController,
    PreviewRenewalController,
    ReadAdherenceController,
    ReadCapacityController,
    ReadConsolidatedReplyController,
    ReadImportOfProgrammesController,
    ReadProgrammeController,
    ReadRenewalController,
    RecordAdherenceController,
    RecordContactController,
    RecordIndicationController,
    RecordProgrammeController,
    RecordRenewalSentController,
    RecordReplyStepController,
    ReleaseCapacityController,
    ReplyToRequestController,
    RetireProgrammeController,
    VerifyContactController,
    VolunteerPracticeController,
    WithdrawPracticeController,
    WithdrawReplyController,
  ],
  providers: [
    AdherenceFacts,
    ApplyProgrammeImport,
    CampaignRepository,
    ChangeContact,
    ChangeProgramme,
    CirculatedRequests,
    ClearProgramme,
    ConfirmProgramme,
    ContactRepository,
    EraseContact,
    ExpireReservations,
    HoldReservations,
    ImportProgrammes,
    LedgerRepository,
    ListContacts,
    ListPractices,
    ListProgrammes,
    ListReplies,
    OnDeliveryReported,
    OnItemAgreed,
    OnItemClosed,
    OnItemRecalled,
    OnProgrammeChanged,
    OnReplyGiven,
    OnReplyWithdrawn,
    OnRequestClosed,
    OnRequestWithdrawn,
    PracticeRepository,
    PrepareRenewal,
    PreviewRenewal,
    ProgrammeImports,
    ProgrammeRepository,
    ProgrammeShelves,
    ProgrammeViews,
    ReadAdherence,
    ReadCapacity,
    ReadConsolidatedReply,
    ReadImportOfProgrammes,
    ReadProgramme,
    ReadRenewal,
    RecordAdherence,
    RecordContact,
    RecordIndication,
    RecordProgramme,
    RecordRenewalSent,
    RecordReplyStep,
    ReleaseCapacity,
    ReleaseHoldings,
    RenewalDrafts,
    ReplyRepository,
    ReplyToRequest,
    RetireProgramme,
    UnheldCapacity,
    VerifyContact,
    VolunteerPractice,
    WithdrawPractice,
    WithdrawReply,
  ],
})
export class OffersModule {}
