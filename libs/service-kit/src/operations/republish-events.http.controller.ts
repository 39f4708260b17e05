import { republishEvents } from '@clearinghouse/contracts';
import type { DocumentStore } from '@clearinghouse/document-store';
import type { EventBus } from '@clearinghouse/event-bus';
import { Controller, Inject } from '@nestjs/common';
import type { ServiceDefinition } from '../definition.js';
import type { Call } from '../http/call.js';
import { Input } from '../http/input.js';
import { Serves } from '../http/serves.js';
import { DOCUMENT_STORE, EVENT_BUS } from '../tokens.js';
import { republish, type Republished } from './republish.js';
import { refuseOthers, SERVICE_DEFINITION } from './service-definition.js';

@Controller()
export class RepublishEventsController {
  constructor(
    @Inject(SERVICE_DEFINITION) private readonly definition: ServiceDefinition,
    @Inject(DOCUMENT_STORE) private readonly store: DocumentStore,
    @Inject(EVENT_BUS) private readonly bus: EventBus,
  ) {}

  @Serves(republishEvents)
  async run(@Input() { params }: Call<typeof republishEvents>): Promise<Republished> {
    refuseOthers(this.definition, params.service);
    return republish(this.definition.collections, this.store, this.bus);
  }
}
