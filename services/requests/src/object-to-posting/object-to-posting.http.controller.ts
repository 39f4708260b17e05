import { objectToPosting } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ObjectToPosting } from './object-to-posting.handler.js';

@Controller()
export class ObjectToPostingController {
  constructor(private readonly handler: ObjectToPosting) {}

  @Serves(objectToPosting)
  run(@Input() call: Call<typeof objectToPosting>) {
    return this.handler.run(call);
  }
}
