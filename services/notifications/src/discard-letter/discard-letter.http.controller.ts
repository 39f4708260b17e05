import { type Changed, discardLetter } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { DiscardLetter } from './discard-letter.handler.js';

@Controller()
export class DiscardLetterController {
  constructor(private readonly handler: DiscardLetter) {}

  @Serves(discardLetter)
  run(@Input() call: Call<typeof discardLetter>): Promise<Changed> {
    return this.handler.run(call);
  }
}
