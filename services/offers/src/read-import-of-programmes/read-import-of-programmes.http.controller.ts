import { readImportOfProgrammes } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ReadImportOfProgrammes } from './read-import-of-programmes.handler.js';

@Controller()
export class ReadImportOfProgrammesController {
  constructor(private readonly handler: ReadImportOfProgrammes) {}

  @Serves(readImportOfProgrammes)
  run(@Input() call: Call<typeof readImportOfProgrammes>) {
    return this.handler.run(call);
  }
}
