import { Module } from '@nestjs/common';
import { LetterRepository } from './adapters/letter.repository.js';
import { PostRoom } from './adapters/post-room.js';
import { ListLetters } from './list-letters/list-letters.handler.js';
import { ListLettersController } from './list-letters/list-letters.http.controller.js';
import { OnReplyGivenController } from './on-reply-given/on-reply-given.event.controller.js';
import { OnReplyGiven } from './on-reply-given/on-reply-given.handler.js';
import { OnRequestAcknowledgedController } from './on-request-acknowledged/on-request-acknowledged.event.controller.js';
import { OnRequestAcknowledged } from './on-request-acknowledged/on-request-acknowledged.handler.js';
import { OnRequestCirculatedController } from './on-request-circulated/on-request-circulated.event.controller.js';
import { OnRequestCirculated } from './on-request-circulated/on-request-circulated.handler.js';
import { OnRequestWithdrawnController } from './on-request-withdrawn/on-request-withdrawn.event.controller.js';
import { OnRequestWithdrawn } from './on-request-withdrawn/on-request-withdrawn.handler.js';
import { OnSuggestionPutForwardController } from './on-suggestion-put-forward/on-suggestion-put-forward.event.controller.js';
import { OnSuggestionPutForward } from './on-suggestion-put-forward/on-suggestion-put-forward.handler.js';
import { ReadLetter } from './read-letter/read-letter.handler.js';
import { ReadLetterController } from './read-letter/read-letter.http.controller.js';

@Module({
  controllers: [
    ListLettersController,
    OnReplyGivenController,
    OnRequestAcknowledgedController,
    OnRequestCirculatedController,
    OnRequestWithdrawnController,
    OnSuggestionPutForwardController,
    ReadLetterController,
  ],
  providers: [
    LetterRepository,
    ListLetters,
    OnReplyGiven,
    OnRequestAcknowledged,
    OnRequestCirculated,
    OnRequestWithdrawn,
    OnSuggestionPutForward,
    PostRoom,
    ReadLetter,
  ],
})
export class NotificationsModule {}
