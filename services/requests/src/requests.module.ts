import { Module } from '@nestjs/common';
import { ProviderList } from './adapters/provider-list.js';
import { RequestDesks } from './adapters/request-desks.js';
import { RequestImports } from './adapters/request-imports.js';
import { RequestRepository } from './adapters/request.repository.js';
import { ApplyRequestImport } from './apply-request-import/apply-request-import.job.js';
import { AcknowledgeRequest } from './acknowledge-request/acknowledge-request.handler.js';
import { AcknowledgeRequestController } from './acknowledge-request/acknowledge-request.http.controller.js';
import { AuthenticateRequest } from './authenticate-request/authenticate-request.handler.js';
import { AuthenticateRequestController } from './authenticate-request/authenticate-request.http.controller.js';
import { CirculateRequest } from './circulate-request/circulate-request.handler.js';
import { CirculateRequestController } from './circulate-request/circulate-request.http.controller.js';
import { DraftRequest } from './draft-request/draft-request.handler.js';
import { DraftRequestController } from './draft-request/draft-request.http.controller.js';
import { EditDraft } from './edit-draft/edit-draft.handler.js';
import { EditDraftController } from './edit-draft/edit-draft.http.controller.js';
import { ImportRequests } from './import-requests/import-requests.handler.js';
import { ImportRequestsController } from './import-requests/import-requests.http.controller.js';
import { ListRequests } from './list-requests/list-requests.handler.js';
import { ListRequestsController } from './list-requests/list-requests.http.controller.js';
import { OnProgrammeChangedController } from './on-programme-changed/on-programme-changed.event.controller.js';
import { OnProgrammeRecordedController } from './on-programme-recorded/on-programme-recorded.event.controller.js';
import { OnProgrammeRetiredController } from './on-programme-retired/on-programme-retired.event.controller.js';
import { PostSummary } from './post-summary/post-summary.handler.js';
import { PostSummaryController } from './post-summary/post-summary.http.controller.js';
import { ReadImportOfRequests } from './read-import-of-requests/read-import-of-requests.handler.js';
import { ReadImportOfRequestsController } from './read-import-of-requests/read-import-of-requests.http.controller.js';
import { ReadRequest } from './read-request/read-request.handler.js';
import { ReadRequestController } from './read-request/read-request.http.controller.js';
import { ReadRequestHistory } from './read-request-history/read-request-history.handler.js';
import { ReadRequestHistoryController } from './read-request-history/read-request-history.http.controller.js';
import { RegisterRequest } from './register-request/register-request.handler.js';
import { RegisterRequestController } from './register-request/register-request.http.controller.js';
import { SubmitNewRequest } from './submit-new-request/submit-new-request.handler.js';
import { SubmitNewRequestController } from './submit-new-request/submit-new-request.http.controller.js';
import { SubmitRequest } from './submit-request/submit-request.handler.js';
import { SubmitRequestController } from './submit-request/submit-request.http.controller.js';
import { WithdrawRequest } from './withdraw-request/withdraw-request.handler.js';
import { WithdrawRequestController } from './withdraw-request/withdraw-request.http.controller.js';
import { TakeNameOff } from './take-name-off/take-name-off.handler.js';
import { TakeNameOffController } from './take-name-off/take-name-off.http.controller.js';
import { RecordContacts } from './record-contacts/record-contacts.handler.js';
import { RecordContactsController } from './record-contacts/record-contacts.http.controller.js';
import { ReadContacts } from './read-contacts/read-contacts.handler.js';
import { ReadContactsController } from './read-contacts/read-contacts.http.controller.js';
import { ContactBook } from './adapters/contact-book.js';
import { ReadHints } from './read-hints/read-hints.handler.js';
import { ReadHintsController } from './read-hints/read-hints.http.controller.js';

@Module({
  controllers: [
    AcknowledgeRequestController,
    AuthenticateRequestController,
    CirculateRequestController,
    DraftRequestController,
    EditDraftController,
    ImportRequestsController,
    ListRequestsController,
    OnProgrammeChangedController,
    OnProgrammeRecordedController,
    OnProgrammeRetiredController,
    PostSummaryController,
    ReadImportOfRequestsController,
    ReadRequestController,
    ReadRequestHistoryController,
    RegisterRequestController,
    SubmitNewRequestController,
    SubmitRequestController,
    WithdrawRequestController,
    TakeNameOffController,
    RecordContactsController,
    ReadContactsController,
    ReadHintsController,
  ],
  providers: [
    ProviderList,
    RequestDesks,
    RequestImports,
    RequestRepository,
    ApplyRequestImport,
    AcknowledgeRequest,
    AuthenticateRequest,
    CirculateRequest,
    DraftRequest,
    EditDraft,
    ImportRequests,
    ListRequests,
    PostSummary,
    ReadImportOfRequests,
    ReadRequest,
    ReadRequestHistory,
    RegisterRequest,
    SubmitNewRequest,
    SubmitRequest,
    WithdrawRequest,
    TakeNameOff,
    RecordContacts,
    ReadContacts,
    ContactBook,
    ReadHints,
  ],
})
export class RequestsModule {}
