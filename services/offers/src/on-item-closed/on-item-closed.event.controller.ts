import { type DataOf, type EventEnvelope, itemClosed } from '@clearinghouse/contracts';
import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { OnItemClosed } from './on-item-closed.handler.js';

@Controller()
export class OnItemClosedController {
  constructor(private readonly handler: OnItemClosed) {}

  @EventPattern(itemClosed.type)
  run(@Payload() event: EventEnvelope<DataOf<typeof itemClosed>>): Promise<void> {
    return this.handler.run(event);
  }
}
