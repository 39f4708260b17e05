import { listClarifications } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ListClarifications } from './list-clarifications.handler.js';

@Controller()
export class ListClarificationsController {
  constructor(private readonly handler: ListClarifications) {}

  @Serves(listClarifications)
  run(@Input() call: Call<typeof listClarifications>) {
    return this.handler.run(call);
  }
}
