import { eraseQuestion } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { EraseQuestion } from './erase-question.handler.js';

@Controller()
export class EraseQuestionController {
  constructor(private readonly handler: EraseQuestion) {}

  @Serves(eraseQuestion)
  run(@Input() call: Call<typeof eraseQuestion>) {
    return this.handler.run(call);
  }
}
