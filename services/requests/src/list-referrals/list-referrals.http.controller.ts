import { listReferrals } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ListReferrals } from './list-referrals.handler.js';

@Controller()
export class ListReferralsController {
  constructor(private readonly handler: ListReferrals) {}

  @Serves(listReferrals)
  run(@Input() call: Call<typeof listReferrals>) {
    return this.handler.run(call);
  }
}
