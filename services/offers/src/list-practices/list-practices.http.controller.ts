import { listPractices } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ListPractices } from './list-practices.handler.js';

@Controller()
export class ListPracticesController {
  constructor(private readonly handler: ListPractices) {}

  @Serves(listPractices)
  run(@Input() call: Call<typeof listPractices>) {
    return this.handler.run(call);
  }
}
