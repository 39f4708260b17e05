import { type DataOf, type EventEnvelope, beneficiaryTakenOff } from '@clearinghouse/contracts';
import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { OnBeneficiaryTakenOff } from './on-beneficiary-taken-off.handler.js';

@Controller()
export class OnBeneficiaryTakenOffController {
  constructor(private readonly handler: OnBeneficiaryTakenOff) {}

  @EventPattern(beneficiaryTakenOff.type)
  run(@Payload() event: EventEnvelope<DataOf<typeof beneficiaryTakenOff>>): Promise<void> {
    return this.handler.run(event);
  }
}
