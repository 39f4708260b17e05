import { listRequests } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ListRequests } from './list-requests.handler.js';

@Controller()
export class ListRequestsController {
  constructor(private readonly handler: ListRequests) {}

  @Serves(listRequests)
  run(@Input() call: Call<typeof listRequests>) {
    return this.handler.run(call);
  }
}
