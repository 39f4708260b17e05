import { AttachmentChunks } from '../adapters/attachment-chunks.js';
import { AttachmentShelf } from '../adapters/attachment-shelf.js';
import { AttachmentRepository } from '../adapters/attachment.repository.js';
import { CandidateRepository } from '../adapters/candidate.repository.js';
import { Clarifications } from '../adapters/clarifications.js';
import { ContactBook } from '../adapters/contact-book.js';
import { DeliveryReports } from '../adapters/delivery-reports.js';
import { Drafts } from '../adapters/drafts.js';
import { DueRequests } from '../adapters/due-requests.js';
import { OfficeCalendars } from '../adapters/office-calendars.js';
import { ProviderList } from '../adapters/provider-list.js';
import { QuestionBox } from '../adapters/question-box.js';
import { RequestDesks } from '../adapters/request-desks.js';
import { RequestImports } from '../adapters/request-imports.js';
import { RequestSteps } from '../adapters/request-steps.js';
import { RequestRepository } from '../adapters/request.repository.js';
import { Scans } from '../adapters/scans.js';
import { WorkingGroup } from '../adapters/working-group.js';

/** Where the service keeps what it knows. */
export const keeping = {
  controllers: [],
  providers: [
    AttachmentChunks,
    AttachmentRepository,
    AttachmentShelf,
    CandidateRepository,
    Clarifications,
    ContactBook,
    DeliveryReports,
    Drafts,
    DueRequests,
    OfficeCalendars,
    ProviderList,
    QuestionBox,
    RequestDesks,
    RequestImports,
    RequestRepository,
    RequestSteps,
    Scans,
    WorkingGroup,
  ],
};
