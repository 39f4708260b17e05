import { type DataOf, type EventEnvelope, suggestionTakenBack } from '@clearinghouse/contracts';
import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { OnSuggestionTakenBack } from './on-suggestion-taken-back.handler.js';

@Controller()
export class OnSuggestionTakenBackController {
  constructor(private readonly handler: OnSuggestionTakenBack) {}

  @EventPattern(suggestionTakenBack.type)
  run(@Payload() event: EventEnvelope<DataOf<typeof suggestionTakenBack>>): Promise<void> {
    return this.handler.run(event);
  }
}
