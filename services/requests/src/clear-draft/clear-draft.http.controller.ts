import { clearDraft } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ClearDraft } from './clear-draft.handler.js';

@Controller()
export class ClearDraftController {
  constructor(private readonly handler: ClearDraft) {}

  @Serves(clearDraft)
  run(@Input() call: Call<typeof clearDraft>) {
    return this.handler.run(call);
  }
}
