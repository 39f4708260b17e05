import { type DataOf, type EventEnvelope, programmeChanged } from '@clearinghouse/contracts';
import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { TakeProgramme } from '../take-programme/take-programme.handler.js';

@Controller()
export class OnProgrammeChangedController {
  constructor(private readonly handler: TakeProgramme) {}

  @EventPattern(programmeChanged.type)
  run(@Payload() event: EventEnvelope<DataOf<typeof programmeChanged>>): Promise<void> {
    return this.handler.run(event, event.data.programme);
  }
}
