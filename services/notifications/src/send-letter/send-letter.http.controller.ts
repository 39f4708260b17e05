import { type Changed, sendLetter } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { SendLetter } from './send-letter.handler.js';

@Controller()
export class SendLetterController {
  constructor(private readonly handler: SendLetter) {}

  @Serves(sendLetter)
  run(@Input() call: Call<typeof sendLetter>): Promise<Changed> {
    return this.handler.run(call);
  }
}
