import { type AnswerOf, readPolicy } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ReadPolicy } from './read-policy.handler.js';

@Controller()
export class ReadPolicyController {
  constructor(private readonly handler: ReadPolicy) {}

  @Serves(readPolicy)
  run(@Input() call: Call<typeof readPolicy>): Promise<AnswerOf<typeof readPolicy>> {
    return this.handler.run(call);
  }
}
