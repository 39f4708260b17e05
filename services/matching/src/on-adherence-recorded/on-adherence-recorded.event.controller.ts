import { adherenceRecorded, type DataOf, type EventEnvelope } from '@clearinghouse/contracts';
import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { OnAdherenceRecorded } from './on-adherence-recorded.handler.js';

@Controller()
export class OnAdherenceRecordedController {
  constructor(private readonly handler: OnAdherenceRecorded) {}

  @EventPattern(adherenceRecorded.type)
  run(@Payload() event: EventEnvelope<DataOf<typeof adherenceRecorded>>): Promise<void> {
    return this.handler.run(event);
  }
}
