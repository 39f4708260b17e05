import { importProgrammes } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ImportProgrammes } from './import-programmes.handler.js';

@Controller()
export class ImportProgrammesController {
  constructor(private readonly handler: ImportProgrammes) {}

  @Serves(importProgrammes)
  run(@Input() call: Call<typeof importProgrammes>) {
    return this.handler.run(call);
  }
}
