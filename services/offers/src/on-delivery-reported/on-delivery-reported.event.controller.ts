import { type DataOf, type EventEnvelope, deliveryReported } from '@clearinghouse/contracts';
import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { OnDeliveryReported } from './on-delivery-reported.handler.js';

@Controller()
export class OnDeliveryReportedController {
  constructor(private readonly handler: OnDeliveryReported) {}

  @EventPattern(deliveryReported.type)
  run(@Payload() event: EventEnvelope<DataOf<typeof deliveryReported>>): Promise<void> {
    return this.handler.run(event);
  }
}
