import type { AnswerOf, listQuestions as operation, QuestionId } from '@clearinghouse/contracts';
import { type Call, listSegments } from '@clearinghouse/service-kit';
import { partyName } from '@clearinghouse/taxonomy';
import { Injectable } from '@nestjs/common';
import { QuestionBox } from '../adapters/question-box.js';

@Injectable()
export class ListQuestions {
  constructor(private readonly questions: QuestionBox) {}

  /** @throws HTTP.BAD_CURSOR */
  async run({ caller, query }: Call<typeof operation>): Promise<AnswerOf<typeof operation>> {
    const { items, next } = await listSegments(this.questions.desk(caller), query);
    const views = items.map(({ id, version, state }) => ({
      id: id as QuestionId, // id of a document of ours
      ...{ version, ...state, askerName: partyName(state.asker) },
    }));
    return { items: views, next };
  }
}
