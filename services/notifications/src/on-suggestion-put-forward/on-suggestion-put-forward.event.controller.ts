import { type DataOf, type EventEnvelope, suggestionPutForward } from '@clearinghouse/contracts';
import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { OnSuggestionPutForward } from './on-suggestion-put-forward.handler.js';

@Controller()
export class OnSuggestionPutForwardController {
  constructor(private readonly handler: OnSuggestionPutForward) {}

  @EventPattern(suggestionPutForward.type)
  run(@Payload() event: EventEnvelope<DataOf<typeof suggestionPutForward>>): Promise<void> {
    return this.handler.run(event);
  }
}
