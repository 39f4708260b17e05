import { itemAgreed, type DataOf, type EventEnvelope } from '@clearinghouse/contracts';
import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { OnItemAgreed } from './on-item-agreed.handler.js';

@Controller()
export class OnItemAgreedController {
  constructor(private readonly handler: OnItemAgreed) {}

  @EventPattern(itemAgreed.type)
  run(@Payload() event: EventEnvelope<DataOf<typeof itemAgreed>>): Promise<void> {
    return this.handler.run(event);
  }
}
