import type { Changed, releaseDeliveryReport as operation } from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { DeliveryReports } from '../adapters/delivery-reports.js';
import { Scans } from '../adapters/scans.js';
import { actorOf } from '../domain/actor.js';
import { release } from '../domain/delivery-report.js';
import { assertPaper } from '../domain/paper.js';

@Injectable()
export class ReleaseDeliveryReport {
  constructor(
    private readonly reports: DeliveryReports,
    private readonly scans: Scans,
    private readonly clock: Clock,
  ) {}

  /** @throws REPORT.NOT_FOUND, ACCESS.FORBIDDEN, PAPER.NO_RECEIPT, PAPER.NO_SCAN; StoreError stale-version */
  async run(call: Call<typeof operation>): Promise<Changed> {
    const { params, caller, body, expected } = call;
    assertPaper(caller, body.receipt);
    await this.scans.assertThere(params.id, body.receipt);
    const actor = actorOf(caller, body.why);
    const context = contextOf(call, this.clock.now());
    return this.reports.release(params, expected, caller, (report) => release(report, actor, body.receipt), context);
  }
}
