import { listProcedures } from '@clearinghouse/contracts';
import { Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ListProcedures } from './list-procedures.handler.js';

@Controller()
export class ListProceduresController {
  constructor(private readonly handler: ListProcedures) {}

  @Serves(listProcedures)
  run() {
    return this.handler.run();
  }
}
