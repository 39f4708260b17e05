import { announceHolidays } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { AnnounceHolidays } from './announce-holidays.handler.js';

@Controller()
export class AnnounceHolidaysController {
  constructor(private readonly handler: AnnounceHolidays) {}

  @Serves(announceHolidays)
  run(@Input() call: Call<typeof announceHolidays>) {
    return this.handler.run(call);
  }
}
