import { type Caller, type Changed, CodedError, type RequestId } from '@clearinghouse/contracts';
import type {
  Collection,
  CollectionDefinition,
  DocumentStore,
  SaveContext,
  Stored,
} from '@clearinghouse/document-store';
import { type CreationKey, createOnce, DOCUMENT_STORE } from '@clearinghouse/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { type DeliveryReport, release, type reportDelivery } from '../domain/delivery-report.js';
import { mayRead } from '../domain/delivery-report-view.js';
import type { Actor } from '../domain/request.events.js';

const OF_REQUEST = 'of-request';

export const deliveryReportCollection: CollectionDefinition<DeliveryReport> = {
  name: 'delivery-reports',
  schemaVersion: 1,
  topic: 'requests',
  indexes: { [OF_REQUEST]: { kind: 'lookup', keys: ({ requestId }) => [requestId] } },
};

@Injectable()
export class DeliveryReports {
  private readonly reports: Collection<DeliveryReport>;
  private readonly byRequest: ReturnType<Collection<DeliveryReport>['lookup']>;

  constructor(@Inject(DOCUMENT_STORE) store: DocumentStore) {
    this.reports = store.collection(deliveryReportCollection);
    this.byRequest = this.reports.lookup(OF_REQUEST);
  }

  make(
    id: RequestId,
    key: CreationKey,
    decide: () => ReturnType<typeof reportDelivery>,
    context: SaveContext,
  ): Promise<Changed> {
    return createOnce(this.reports, `${id}:${key.id('d')}`, key.bodyHash, decide, context);
  }

  /** @throws REPORT.NOT_FOUND unless the caller may read it; ACCESS.FORBIDDEN unless it is the caller's own; StoreError stale-version */
  async release(
    of: RequestId,
    id: string,
    expected: number,
    caller: Caller,
    actor: Actor,
    context: SaveContext,
  ): Promise<Changed> {
    const stored = await this.reports.get(id);
    if (stored?.state.requestId !== of || !mayRead(caller, stored.state)) throw new CodedError('REPORT.NOT_FOUND');
    if (caller.role !== 'registrar' && caller.party !== stored.state.author) throw new CodedError('ACCESS.FORBIDDEN');
    const { state, events } = release(stored.state, actor);
    return { id, version: await this.reports.save(id, expected, state, events, context) };
  }

  /** Those that the caller may read, oldest first; at most 200 of one request are looked at. */
  async readable(id: RequestId, caller: Caller): Promise<readonly Stored<DeliveryReport>[]> {
    const { items } = await this.byRequest({ key: id, limit: 200 });
    const mine = items.filter(({ state }) => mayRead(caller, state));
    return mine.sort((a, b) => (a.state.madeAt < b.state.madeAt ? -1 : 1));
  }
}
