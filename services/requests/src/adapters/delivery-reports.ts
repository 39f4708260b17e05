import { type Caller, type Changed, CodedError, type RequestId } from '@clearinghouse/contracts';
import type { DocumentStore, SaveContext, Stored } from '@clearinghouse/document-store';
import { type CreationKey, DOCUMENT_STORE } from '@clearinghouse/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { DeliveryReport, release, reportDelivery } from '../domain/delivery-report.js';
import { mayRead } from '../domain/delivery-report-view.js';
import { AggregatesOfRequest, besideRequests } from './aggregates-of-request.js';

export const deliveryReportCollection = besideRequests<DeliveryReport>('delivery-reports');

@Injectable()
export class DeliveryReports {
  private readonly reports: AggregatesOfRequest<DeliveryReport>;

  constructor(@Inject(DOCUMENT_STORE) store: DocumentStore) {
    this.reports = new AggregatesOfRequest(store, deliveryReportCollection, 'd');
  }

  make(
    id: RequestId,
    key: CreationKey,
    decide: () => ReturnType<typeof reportDelivery>,
    context: SaveContext,
  ): Promise<Changed> {
    return this.reports.begin(id, key, decide, context);
  }

  /** @throws REPORT.NOT_FOUND unless the caller may read it; ACCESS.FORBIDDEN unless it is the caller's own; StoreError stale-version */
  async release(
    { id, reportId }: { readonly id: RequestId; readonly reportId: string },
    expected: number,
    caller: Caller,
    decide: (report: DeliveryReport) => ReturnType<typeof release>,
    context: SaveContext,
  ): Promise<Changed> {
    const stored = await this.reports.find(id, reportId);
    if (!stored || !mayRead(caller, stored.state)) throw new CodedError('REPORT.NOT_FOUND');
    if (caller.role !== 'registrar' && caller.party !== stored.state.author) throw new CodedError('ACCESS.FORBIDDEN');
    return this.reports.change(stored, expected, decide, context);
  }

  /** Those that the caller may read, oldest first. */
  async readable(id: RequestId, caller: Caller): Promise<readonly Stored<DeliveryReport>[]> {
    const all = await this.reports.of(id, ({ madeAt }) => madeAt);
    return all.filter(({ state }) => mayRead(caller, state));
  }
}
