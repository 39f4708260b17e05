import { readImportOfRequests } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ReadImportOfRequests } from './read-import-of-requests.handler.js';

@Controller()
export class ReadImportOfRequestsController {
  constructor(private readonly handler: ReadImportOfRequests) {}

  @Serves(readImportOfRequests)
  run(@Input() call: Call<typeof readImportOfRequests>) {
    return this.handler.run(call);
  }
}
