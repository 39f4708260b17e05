import { findInformal } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { FindInformal } from './find-informal.handler.js';

@Controller()
export class FindInformalController {
  constructor(private readonly handler: FindInformal) {}

  @Serves(findInformal)
  run(@Input() call: Call<typeof findInformal>) {
    return this.handler.run(call);
  }
}
