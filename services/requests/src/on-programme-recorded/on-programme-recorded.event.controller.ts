import { type DataOf, type EventEnvelope, programmeRecorded } from '@clearinghouse/contracts';
import { Clock, contextOfEvent } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { ProviderList } from '../adapters/provider-list.js';

@Controller()
export class OnProgrammeRecordedController {
  constructor(
    private readonly providers: ProviderList,
    private readonly clock: Clock,
  ) {}

  @EventPattern(programmeRecorded.type)
  async run(@Payload() event: EventEnvelope<DataOf<typeof programmeRecorded>>): Promise<void> {
    const { subject, sequence, data } = event;
    const fact = { provider: data.programme.provider, kind: data.programme.providerKind, standing: true, sequence };
    await this.providers.apply(subject, fact, contextOfEvent(event, this.clock.now()));
  }
}
