import { discardDraft } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { DiscardDraft } from './discard-draft.handler.js';

@Controller()
export class DiscardDraftController {
  constructor(private readonly handler: DiscardDraft) {}

  @Serves(discardDraft)
  run(@Input() call: Call<typeof discardDraft>) {
    return this.handler.run(call);
  }
}
