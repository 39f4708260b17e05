import { listQuestions } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ListQuestions } from './list-questions.handler.js';

@Controller()
export class ListQuestionsController {
  constructor(private readonly handler: ListQuestions) {}

  @Serves(listQuestions)
  run(@Input() call: Call<typeof listQuestions>) {
    return this.handler.run(call);
  }
}
