import { type AnswerOf, listOverviews } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ListOverviews } from './list-overviews.handler.js';

@Controller()
export class ListOverviewsController {
  constructor(private readonly handler: ListOverviews) {}

  @Serves(listOverviews)
  run(@Input() call: Call<typeof listOverviews>): Promise<AnswerOf<typeof listOverviews>> {
    return this.handler.run(call);
  }
}
