import { readRequestHistory } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ReadRequestHistory } from './read-request-history.handler.js';

@Controller()
export class ReadRequestHistoryController {
  constructor(private readonly handler: ReadRequestHistory) {}

  @Serves(readRequestHistory)
  run(@Input() call: Call<typeof readRequestHistory>) {
    return this.handler.run(call);
  }
}
