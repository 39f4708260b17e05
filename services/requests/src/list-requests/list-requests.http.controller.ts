import { listRequests } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller, Header } from '@nestjs/common';
import { ListRequests } from './list-requests.handler.js';

@Controller()
export class ListRequestsController {
  constructor(private readonly handler: ListRequests) {}

  /** A list shows summaries of States that did not agree to be found by search engines. */
  @Serves(listRequests)
  @Header('x-robots-tag', 'noindex')
  run(@Input() call: Call<typeof listRequests>) {
    return this.handler.run(call);
  }
}
