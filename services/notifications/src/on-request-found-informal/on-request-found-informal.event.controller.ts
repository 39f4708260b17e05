import { type DataOf, type EventEnvelope, requestFoundInformal } from '@clearinghouse/contracts';
import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { OnRequestFoundInformal } from './on-request-found-informal.handler.js';

@Controller()
export class OnRequestFoundInformalController {
  constructor(private readonly handler: OnRequestFoundInformal) {}

  @EventPattern(requestFoundInformal.type)
  run(@Payload() event: EventEnvelope<DataOf<typeof requestFoundInformal>>): Promise<void> {
    return this.handler.run(event);
  }
}
