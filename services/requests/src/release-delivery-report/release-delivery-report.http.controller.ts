import { releaseDeliveryReport } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ReleaseDeliveryReport } from './release-delivery-report.handler.js';

@Controller()
export class ReleaseDeliveryReportController {
  constructor(private readonly handler: ReleaseDeliveryReport) {}

  @Serves(releaseDeliveryReport)
  run(@Input() call: Call<typeof releaseDeliveryReport>) {
    return this.handler.run(call);
  }
}
