import { type DataOf, type EventEnvelope, programmeRetired } from '@clearinghouse/contracts';
import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { TakeProgramme } from '../take-programme/take-programme.handler.js';

@Controller()
export class OnProgrammeRetiredController {
  constructor(private readonly handler: TakeProgramme) {}

  @EventPattern(programmeRetired.type)
  run(@Payload() event: EventEnvelope<DataOf<typeof programmeRetired>>): Promise<void> {
    return this.handler.run(event, null);
  }
}
