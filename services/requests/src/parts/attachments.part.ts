import { BeginAttachment } from '../begin-attachment/begin-attachment.handler.js';
import { BeginAttachmentController } from '../begin-attachment/begin-attachment.http.controller.js';
import { ChangeAttachmentVisibility } from '../change-attachment-visibility/change-attachment-visibility.handler.js';
import { ChangeAttachmentVisibilityController } from '../change-attachment-visibility/change-attachment-visibility.http.controller.js';
import { ClearAway } from '../clear-away/clear-away.job.js';
import { CompleteAttachment } from '../complete-attachment/complete-attachment.handler.js';
import { CompleteAttachmentController } from '../complete-attachment/complete-attachment.http.controller.js';
import { ListAttachments } from '../list-attachments/list-attachments.handler.js';
import { ListAttachmentsController } from '../list-attachments/list-attachments.http.controller.js';
import { PutChunk } from '../put-chunk/put-chunk.handler.js';
import { PutChunkController } from '../put-chunk/put-chunk.http.controller.js';
import { ReadAttachment } from '../read-attachment/read-attachment.handler.js';
import { ReadAttachmentController } from '../read-attachment/read-attachment.http.controller.js';
import { RemoveAttachment } from '../remove-attachment/remove-attachment.handler.js';
import { RemoveAttachmentController } from '../remove-attachment/remove-attachment.http.controller.js';

/** Files beside a request. */
export const attachments = {
  controllers: [
    BeginAttachmentController,
    ChangeAttachmentVisibilityController,
    CompleteAttachmentController,
    ListAttachmentsController,
    PutChunkController,
    ReadAttachmentController,
    RemoveAttachmentController,
  ],
  providers: [
    BeginAttachment,
    ChangeAttachmentVisibility,
    ClearAway,
    CompleteAttachment,
    ListAttachments,
    PutChunk,
    ReadAttachment,
    RemoveAttachment,
  ],
};
