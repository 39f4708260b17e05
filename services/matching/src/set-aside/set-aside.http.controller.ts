import { type AnswerOf, setAside } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { SetAside } from './set-aside.handler.js';

@Controller()
export class SetAsideController {
  constructor(private readonly handler: SetAside) {}

  @Serves(setAside)
  run(@Input() call: Call<typeof setAside>): Promise<AnswerOf<typeof setAside>> {
    return this.handler.run(call);
  }
}
