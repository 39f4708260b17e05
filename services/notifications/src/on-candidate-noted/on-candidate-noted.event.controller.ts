import { candidateNoted, type DataOf, type EventEnvelope } from '@clearinghouse/contracts';
import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { OnCandidateNoted } from './on-candidate-noted.handler.js';

@Controller()
export class OnCandidateNotedController {
  constructor(private readonly handler: OnCandidateNoted) {}

  @EventPattern(candidateNoted.type)
  run(@Payload() event: EventEnvelope<DataOf<typeof candidateNoted>>): Promise<void> {
    return this.handler.run(event);
  }
}
