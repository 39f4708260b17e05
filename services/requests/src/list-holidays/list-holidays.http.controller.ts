import { listHolidays } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ListHolidays } from './list-holidays.handler.js';

@Controller()
export class ListHolidaysController {
  constructor(private readonly handler: ListHolidays) {}

  @Serves(listHolidays)
  run(@Input() call: Call<typeof listHolidays>) {
    return this.handler.run(call);
  }
}
