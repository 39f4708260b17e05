import { type AnswerOf, explainWhyNot } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ExplainWhyNot } from './explain-why-not.handler.js';

@Controller()
export class ExplainWhyNotController {
  constructor(private readonly handler: ExplainWhyNot) {}

  @Serves(explainWhyNot)
  run(@Input() call: Call<typeof explainWhyNot>): Promise<AnswerOf<typeof explainWhyNot>> {
    return this.handler.run(call);
  }
}
