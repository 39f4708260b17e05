import { commentOnDraft } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { CommentOnDraft } from './comment-on-draft.handler.js';

@Controller()
export class CommentOnDraftController {
  constructor(private readonly handler: CommentOnDraft) {}

  @Serves(commentOnDraft)
  run(@Input() call: Call<typeof commentOnDraft>) {
    return this.handler.run(call);
  }
}
