import { type AnswerOf, recuseReviewer } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { RecuseReviewer } from './recuse-reviewer.handler.js';

@Controller()
export class RecuseReviewerController {
  constructor(private readonly handler: RecuseReviewer) {}

  @Serves(recuseReviewer)
  run(@Input() call: Call<typeof recuseReviewer>): Promise<AnswerOf<typeof recuseReviewer>> {
    return this.handler.run(call);
  }
}
