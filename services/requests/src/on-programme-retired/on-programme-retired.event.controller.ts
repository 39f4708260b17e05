import { type DataOf, type EventEnvelope, programmeRetired } from '@clearinghouse/contracts';
import { Clock, contextOfEvent } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { ProviderList } from '../adapters/provider-list.js';

@Controller()
export class OnProgrammeRetiredController {
  constructor(
    private readonly providers: ProviderList,
    private readonly clock: Clock,
  ) {}

  @EventPattern(programmeRetired.type)
  async run(@Payload() event: EventEnvelope<DataOf<typeof programmeRetired>>): Promise<void> {
    const { subject, sequence, data } = event;
    const fact = { provider: data.provider, kind: null, standing: false, sequence };
    await this.providers.apply(subject, fact, contextOfEvent(event, this.clock.now()));
  }
}
