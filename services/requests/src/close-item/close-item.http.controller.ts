import { closeItem } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { CloseItem } from './close-item.handler.js';

@Controller()
export class CloseItemController {
  constructor(private readonly handler: CloseItem) {}

  @Serves(closeItem)
  run(@Input() call: Call<typeof closeItem>) {
    return this.handler.run(call);
  }
}
