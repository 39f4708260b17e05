import { type AnswerOf, readFigures } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ReadFigures } from './read-figures.handler.js';

@Controller()
export class ReadFiguresController {
  constructor(private readonly handler: ReadFigures) {}

  /** The input is taken only to be parsed: an unknown field is refused here as everywhere. */
  @Serves(readFigures)
  run(@Input() call: Call<typeof readFigures>): Promise<AnswerOf<typeof readFigures>> {
    void call;
    return this.handler.run();
  }
}
