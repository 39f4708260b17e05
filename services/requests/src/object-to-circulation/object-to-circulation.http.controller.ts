import { objectToCirculation } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ObjectToCirculation } from './object-to-circulation.handler.js';

@Controller()
export class ObjectToCirculationController {
  constructor(private readonly handler: ObjectToCirculation) {}

  @Serves(objectToCirculation)
  run(@Input() call: Call<typeof objectToCirculation>) {
    return this.handler.run(call);
  }
}
