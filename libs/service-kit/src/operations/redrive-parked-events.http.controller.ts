import { redriveParkedEvents } from '@clearinghouse/contracts';
import type { EventBus } from '@clearinghouse/event-bus';
import { Controller, Inject } from '@nestjs/common';
import type { ServiceDefinition } from '../definition.js';
import type { Call } from '../http/call.js';
import { Input } from '../http/input.js';
import { Serves } from '../http/serves.js';
import { EVENT_BUS } from '../tokens.js';
import { refuseOthers, SERVICE_DEFINITION } from './service-definition.js';

@Controller()
export class RedriveParkedEventsController {
  constructor(
    @Inject(SERVICE_DEFINITION) private readonly definition: ServiceDefinition,
    @Inject(EVENT_BUS) private readonly bus: EventBus,
  ) {}

  /** Rings for the redrive; the member that owns the aggregate does it. */
  @Serves(redriveParkedEvents)
  async run(@Input() { params, body }: Call<typeof redriveParkedEvents>): Promise<{ redriven: number }> {
    refuseOthers(this.definition, params.service);
    const { topic, subject } = body;
    const chosen = (await this.bus.parked(this.definition.name)).filter(
      (each) => (topic === undefined || each.topic === topic) && (subject === undefined || each.subject === subject),
    );
    for (const each of chosen) await this.bus.redrive(each.group, each.topic, each.subject);
    return { redriven: chosen.length };
  }
}
