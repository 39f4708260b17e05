import { importRequests } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ImportRequests } from './import-requests.handler.js';

@Controller()
export class ImportRequestsController {
  constructor(private readonly handler: ImportRequests) {}

  @Serves(importRequests)
  run(@Input() call: Call<typeof importRequests>) {
    return this.handler.run(call);
  }
}
