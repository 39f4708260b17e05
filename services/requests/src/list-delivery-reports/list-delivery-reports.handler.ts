import type { AnswerOf, listDeliveryReports as operation } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { DeliveryReports } from '../adapters/delivery-reports.js';
import { RequestRepository } from '../adapters/request.repository.js';
import { reportView } from '../domain/delivery-report-view.js';

@Injectable()
export class ListDeliveryReports {
  constructor(
    private readonly requests: RequestRepository,
    private readonly reports: DeliveryReports,
  ) {}

  /** @throws REQUEST.NOT_FOUND */
  async run({ params, caller }: Call<typeof operation>): Promise<AnswerOf<typeof operation>> {
    await this.requests.visible(params.id, caller);
    const reports = await this.reports.readable(params.id, caller);
    return { items: reports.map(({ id, version, state }) => reportView(id, version, state)) };
  }
}
