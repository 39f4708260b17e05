import { takeNameOff } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { TakeNameOff } from './take-name-off.handler.js';

@Controller()
export class TakeNameOffController {
  constructor(private readonly handler: TakeNameOff) {}

  @Serves(takeNameOff)
  run(@Input() call: Call<typeof takeNameOff>) {
    return this.handler.run(call);
  }
}
