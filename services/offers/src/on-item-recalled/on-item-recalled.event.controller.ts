import { type DataOf, type EventEnvelope, itemRecalled } from '@clearinghouse/contracts';
import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { OnItemRecalled } from './on-item-recalled.handler.js';

@Controller()
export class OnItemRecalledController {
  constructor(private readonly handler: OnItemRecalled) {}

  @EventPattern(itemRecalled.type)
  run(@Payload() event: EventEnvelope<DataOf<typeof itemRecalled>>): Promise<void> {
    return this.handler.run(event);
  }
}
