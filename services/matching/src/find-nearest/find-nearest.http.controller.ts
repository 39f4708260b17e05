import { type AnswerOf, findNearest } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { FindNearest } from './find-nearest.handler.js';

@Controller()
export class FindNearestController {
  constructor(private readonly handler: FindNearest) {}

  @Serves(findNearest)
  run(@Input() call: Call<typeof findNearest>): Promise<AnswerOf<typeof findNearest>> {
    return this.handler.run(call);
  }
}
