import { type AnswerOf, listLetters } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ListLetters } from './list-letters.handler.js';

@Controller()
export class ListLettersController {
  constructor(private readonly handler: ListLetters) {}

  @Serves(listLetters)
  run(@Input() call: Call<typeof listLetters>): Promise<AnswerOf<typeof listLetters>> {
    return this.handler.run(call);
  }
}
