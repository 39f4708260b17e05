import { postSummary } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { PostSummary } from './post-summary.handler.js';

@Controller()
export class PostSummaryController {
  constructor(private readonly handler: PostSummary) {}

  @Serves(postSummary)
  run(@Input() call: Call<typeof postSummary>) {
    return this.handler.run(call);
  }
}
