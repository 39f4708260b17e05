import { listProgrammes } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ListProgrammes } from './list-programmes.handler.js';

@Controller()
export class ListProgrammesController {
  constructor(private readonly handler: ListProgrammes) {}

  @Serves(listProgrammes)
  run(@Input() call: Call<typeof listProgrammes>) {
    return this.handler.run(call);
  }
}
