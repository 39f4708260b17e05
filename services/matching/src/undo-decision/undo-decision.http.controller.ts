import { type AnswerOf, undoDecision } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { UndoDecision } from './undo-decision.handler.js';

@Controller()
export class UndoDecisionController {
  constructor(private readonly handler: UndoDecision) {}

  @Serves(undoDecision)
  run(@Input() call: Call<typeof undoDecision>): Promise<AnswerOf<typeof undoDecision>> {
    return this.handler.run(call);
  }
}
