import type { Changed, releaseDeliveryReport as operation } from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { DeliveryReports } from '../adapters/delivery-reports.js';
import { actorOf } from '../domain/actor.js';

@Injectable()
export class ReleaseDeliveryReport {
  constructor(
    private readonly reports: DeliveryReports,
    private readonly clock: Clock,
  ) {}

  /** @throws REPORT.NOT_FOUND, ACCESS.FORBIDDEN; StoreError stale-version */
  run(call: Call<typeof operation>): Promise<Changed> {
    const { params, caller, body, expected } = call;
    const actor = actorOf(caller, body.why);
    const context = contextOf(call, this.clock.now());
    return this.reports.release(params.id, params.reportId, expected, caller, actor, context);
  }
}
