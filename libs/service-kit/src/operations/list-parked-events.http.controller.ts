import { listParkedEvents, type ParkedView } from '@clearinghouse/contracts';
import type { EventBus, ParkedAggregate } from '@clearinghouse/event-bus';
import { Controller, Inject } from '@nestjs/common';
import type { ServiceDefinition } from '../definition.js';
import type { Call } from '../http/call.js';
import { Input } from '../http/input.js';
import { Serves } from '../http/serves.js';
import { EVENT_BUS } from '../tokens.js';
import { refuseOthers, SERVICE_DEFINITION } from './service-definition.js';

@Controller()
export class ListParkedEventsController {
  constructor(
    @Inject(SERVICE_DEFINITION) private readonly definition: ServiceDefinition,
    @Inject(EVENT_BUS) private readonly bus: EventBus,
  ) {}

  @Serves(listParkedEvents)
  async run(@Input() call: Call<typeof listParkedEvents>): Promise<{ items: ParkedView[] }> {
    refuseOthers(this.definition, call.params.service);
    return { items: (await this.bus.parked(this.definition.name)).map(view) };
  }
}

/** Without the message of the error: it may quote what a State wrote. */
const view = (parked: ParkedAggregate): ParkedView => {
  const { topic, subject, since, errorCode, attempts, position, waiting, redriving } = parked;
  return { topic, subject, since, errorCode, attempts, position, waiting, redriving };
};
