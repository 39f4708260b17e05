import { type AnswerOf, tryNeed } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { TryNeed } from './try-need.handler.js';

@Controller()
export class TryNeedController {
  constructor(private readonly handler: TryNeed) {}

  @Serves(tryNeed)
  run(@Input() call: Call<typeof tryNeed>): Promise<AnswerOf<typeof tryNeed>> {
    return this.handler.run(call);
  }
}
