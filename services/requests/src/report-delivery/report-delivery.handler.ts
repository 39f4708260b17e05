import type { Changed, reportDelivery as operation } from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { DeliveryReports } from '../adapters/delivery-reports.js';
import { RequestRepository } from '../adapters/request.repository.js';
import { Scans } from '../adapters/scans.js';
import { actorOf } from '../domain/actor.js';
import { authorOf, reportDelivery } from '../domain/delivery-report.js';
import { assertPaper } from '../domain/paper.js';

@Injectable()
export class ReportDelivery {
  constructor(
    private readonly requests: RequestRepository,
    private readonly reports: DeliveryReports,
    private readonly scans: Scans,
    private readonly clock: Clock,
  ) {}

  /** Reads the request and writes nothing of it. @throws REQUEST.NOT_FOUND, REQUEST.WRONG_STATE, REQUEST.NOT_AGREED, ACCESS.FORBIDDEN, PAPER.NO_RECEIPT, PAPER.NO_SCAN, ATTACHMENT.NOT_FOUND */
  async run(call: Call<typeof operation>): Promise<Changed> {
    const { params, caller, body, creation } = call;
    const { request } = await this.requests.visible(params.id, caller);
    assertPaper(caller, body.receipt);
    await this.scans.assertThere(params.id, body.receipt);
    const author = authorOf(caller, body.author);
    const context = contextOf(call, this.clock.now());
    const decide = () => reportDelivery(params.id, request.state, author, body, actorOf(caller), context.at);
    return this.reports.make(params.id, creation, decide, context);
  }
}
