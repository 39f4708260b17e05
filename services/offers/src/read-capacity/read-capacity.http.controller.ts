import { readCapacity } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ReadCapacity } from './read-capacity.handler.js';

@Controller()
export class ReadCapacityController {
  constructor(private readonly handler: ReadCapacity) {}

  @Serves(readCapacity)
  run(@Input() call: Call<typeof readCapacity>) {
    return this.handler.run(call);
  }
}
