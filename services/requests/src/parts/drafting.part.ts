import { ApplyRequestImport } from '../apply-request-import/apply-request-import.job.js';
import { ClearDraft } from '../clear-draft/clear-draft.handler.js';
import { ClearDraftController } from '../clear-draft/clear-draft.http.controller.js';
import { CommentOnDraft } from '../comment-on-draft/comment-on-draft.handler.js';
import { CommentOnDraftController } from '../comment-on-draft/comment-on-draft.http.controller.js';
import { DiscardDraft } from '../discard-draft/discard-draft.handler.js';
import { DiscardDraftController } from '../discard-draft/discard-draft.http.controller.js';
import { DraftRequest } from '../draft-request/draft-request.handler.js';
import { DraftRequestController } from '../draft-request/draft-request.http.controller.js';
import { EditDraft } from '../edit-draft/edit-draft.handler.js';
import { EditDraftController } from '../edit-draft/edit-draft.http.controller.js';
import { ImportRequests } from '../import-requests/import-requests.handler.js';
import { ImportRequestsController } from '../import-requests/import-requests.http.controller.js';
import { PrintRequest } from '../print-request/print-request.handler.js';
import { PrintRequestController } from '../print-request/print-request.http.controller.js';
import { ReadContacts } from '../read-contacts/read-contacts.handler.js';
import { ReadContactsController } from '../read-contacts/read-contacts.http.controller.js';
import { ReadHints } from '../read-hints/read-hints.handler.js';
import { ReadHintsController } from '../read-hints/read-hints.http.controller.js';
import { ReadImportOfRequests } from '../read-import-of-requests/read-import-of-requests.handler.js';
import { ReadImportOfRequestsController } from '../read-import-of-requests/read-import-of-requests.http.controller.js';
import { RecordContacts } from '../record-contacts/record-contacts.handler.js';
import { RecordContactsController } from '../record-contacts/record-contacts.http.controller.js';
import { SubmitNewRequest } from '../submit-new-request/submit-new-request.handler.js';
import { SubmitNewRequestController } from '../submit-new-request/submit-new-request.http.controller.js';
import { SubmitRequest } from '../submit-request/submit-request.handler.js';
import { SubmitRequestController } from '../submit-request/submit-request.http.controller.js';

/** Drafts, from the first word to their sending or discarding, and what helps to write them. */
export const drafting = {
  controllers: [
    ClearDraftController,
    CommentOnDraftController,
    DiscardDraftController,
    DraftRequestController,
    EditDraftController,
    ImportRequestsController,
    PrintRequestController,
    ReadContactsController,
    ReadHintsController,
    ReadImportOfRequestsController,
    RecordContactsController,
    SubmitNewRequestController,
    SubmitRequestController,
  ],
  providers: [
    ApplyRequestImport,
    ClearDraft,
    CommentOnDraft,
    DiscardDraft,
    DraftRequest,
    EditDraft,
    ImportRequests,
    PrintRequest,
    ReadContacts,
    ReadHints,
    ReadImportOfRequests,
    RecordContacts,
    SubmitNewRequest,
    SubmitRequest,
  ],
};
