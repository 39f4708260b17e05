import { readRequest } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ReadRequest } from './read-request.handler.js';

@Controller()
export class ReadRequestController {
  constructor(private readonly handler: ReadRequest) {}

  @Serves(readRequest)
  run(@Input() call: Call<typeof readRequest>) {
    return this.handler.run(call);
  }
}
