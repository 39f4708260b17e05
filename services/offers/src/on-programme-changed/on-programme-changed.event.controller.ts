import { type DataOf, type EventEnvelope, programmeChanged } from '@clearinghouse/contracts';
import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { OnProgrammeChanged } from './on-programme-changed.handler.js';

@Controller()
export class OnProgrammeChangedController {
  constructor(private readonly handler: OnProgrammeChanged) {}

  @EventPattern(programmeChanged.type)
  run(@Payload() event: EventEnvelope<DataOf<typeof programmeChanged>>): Promise<void> {
    return this.handler.run(event);
  }
}
