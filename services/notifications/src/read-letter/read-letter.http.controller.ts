import { type AnswerOf, readLetter } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ReadLetter } from './read-letter.handler.js';

@Controller()
export class ReadLetterController {
  constructor(private readonly handler: ReadLetter) {}

  @Serves(readLetter)
  run(@Input() call: Call<typeof readLetter>): Promise<AnswerOf<typeof readLetter>> {
    return this.handler.run(call);
  }
}
