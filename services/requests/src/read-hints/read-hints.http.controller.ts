import { readHints } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ReadHints } from './read-hints.handler.js';

@Controller()
export class ReadHintsController {
  constructor(private readonly handler: ReadHints) {}

  @Serves(readHints)
  run(@Input() call: Call<typeof readHints>) {
    return this.handler.run(call);
  }
}
