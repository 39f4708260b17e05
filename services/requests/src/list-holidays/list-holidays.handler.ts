import type { AnswerOf, listHolidays as operation } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { OfficeCalendars } from '../adapters/office-calendars.js';
import { yearsOf } from '../domain/procedures/holidays.js';

@Injectable()
export class ListHolidays {
  constructor(private readonly office: OfficeCalendars) {}

  async run({ params }: Call<typeof operation>): Promise<AnswerOf<typeof operation>> {
    return { items: yearsOf(params.calendar, await this.office.announced()) };
  }
}
