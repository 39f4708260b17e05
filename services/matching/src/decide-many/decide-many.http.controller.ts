import { type AnswerOf, decideMany } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { DecideMany } from './decide-many.handler.js';

@Controller()
export class DecideManyController {
  constructor(private readonly handler: DecideMany) {}

  @Serves(decideMany)
  run(@Input() call: Call<typeof decideMany>): Promise<AnswerOf<typeof decideMany>> {
    return this.handler.run(call);
  }
}
