import { type AnswerOf, listBriefings } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ListBriefings } from './list-briefings.handler.js';

@Controller()
export class ListBriefingsController {
  constructor(private readonly handler: ListBriefings) {}

  @Serves(listBriefings)
  run(@Input() call: Call<typeof listBriefings>): Promise<AnswerOf<typeof listBriefings>> {
    return this.handler.run(call);
  }
}
