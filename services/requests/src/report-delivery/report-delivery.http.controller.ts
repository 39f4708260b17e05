import { reportDelivery } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ReportDelivery } from './report-delivery.handler.js';

@Controller()
export class ReportDeliveryController {
  constructor(private readonly handler: ReportDelivery) {}

  @Serves(reportDelivery)
  run(@Input() call: Call<typeof reportDelivery>) {
    return this.handler.run(call);
  }
}
