import { chooseDisplay } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ChooseDisplay } from './choose-display.handler.js';

@Controller()
export class ChooseDisplayController {
  constructor(private readonly handler: ChooseDisplay) {}

  @Serves(chooseDisplay)
  run(@Input() call: Call<typeof chooseDisplay>) {
    return this.handler.run(call);
  }
}
