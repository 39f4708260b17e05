import type { announceHolidays as operation, Changed } from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { OfficeCalendars } from '../adapters/office-calendars.js';
import { actorOf } from '../domain/actor.js';

@Injectable()
export class AnnounceHolidays {
  constructor(
    private readonly office: OfficeCalendars,
    private readonly clock: Clock,
  ) {}

  /** Windows that are open move with the next look of the clock. @throws HTTP.IDEMPOTENCY_KEY_REUSED */
  run(call: Call<typeof operation>): Promise<Changed> {
    const { params, body, caller, creation } = call;
    const context = contextOf(call, this.clock.now());
    const announcement = { calendar: params.calendar, ...body, announcedAt: context.at };
    return this.office.announce(creation, announcement, actorOf(caller), context);
  }
}
