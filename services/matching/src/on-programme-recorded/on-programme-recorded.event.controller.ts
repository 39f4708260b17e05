import { type DataOf, type EventEnvelope, programmeRecorded } from '@clearinghouse/contracts';
import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { TakeProgramme } from '../take-programme/take-programme.handler.js';

@Controller()
export class OnProgrammeRecordedController {
  constructor(private readonly handler: TakeProgramme) {}

  @EventPattern(programmeRecorded.type)
  run(@Payload() event: EventEnvelope<DataOf<typeof programmeRecorded>>): Promise<void> {
    return this.handler.run(event, event.data.programme);
  }
}
