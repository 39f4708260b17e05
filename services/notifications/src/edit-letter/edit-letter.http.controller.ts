import { type Changed, editLetter } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { EditLetter } from './edit-letter.handler.js';

@Controller()
export class EditLetterController {
  constructor(private readonly handler: EditLetter) {}

  @Serves(editLetter)
  run(@Input() call: Call<typeof editLetter>): Promise<Changed> {
    return this.handler.run(call);
  }
}
