import { type AnswerOf, putForward } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { PutForward } from './put-forward.handler.js';

@Controller()
export class PutForwardController {
  constructor(private readonly handler: PutForward) {}

  @Serves(putForward)
  run(@Input() call: Call<typeof putForward>): Promise<AnswerOf<typeof putForward>> {
    return this.handler.run(call);
  }
}
