import { readRenewal } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ReadRenewal } from './read-renewal.handler.js';

@Controller()
export class ReadRenewalController {
  constructor(private readonly handler: ReadRenewal) {}

  @Serves(readRenewal)
  run(@Input() call: Call<typeof readRenewal>) {
    return this.handler.run(call);
  }
}
