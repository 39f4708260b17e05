import { listDeliveryReports } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ListDeliveryReports } from './list-delivery-reports.handler.js';

@Controller()
export class ListDeliveryReportsController {
  constructor(private readonly handler: ListDeliveryReports) {}

  @Serves(listDeliveryReports)
  run(@Input() call: Call<typeof listDeliveryReports>) {
    return this.handler.run(call);
  }
}
