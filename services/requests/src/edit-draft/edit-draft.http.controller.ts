import { editDraft } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { EditDraft } from './edit-draft.handler.js';

@Controller()
export class EditDraftController {
  constructor(private readonly handler: EditDraft) {}

  @Serves(editDraft)
  run(@Input() call: Call<typeof editDraft>) {
    return this.handler.run(call);
  }
}
