import type { DataOf, EventEnvelope, itemClosed, RequestId } from '@clearinghouse/contracts';
import { Injectable } from '@nestjs/common';
import { CirculatedRequests } from '../adapters/circulated-requests.js';
import { ReleaseHoldings } from '../release-holdings/release-holdings.handler.js';

@Injectable()
export class OnItemClosed {
  constructor(
    private readonly requests: CirculatedRequests,
    private readonly holdings: ReleaseHoldings,
  ) {}

  /** What was said of a closed item stays as it was; what was agreed on it and not delivered is free again. */
  async run(event: EventEnvelope<DataOf<typeof itemClosed>>): Promise<void> {
    const { itemNo } = event.data;
    await this.requests.apply(
      event,
      (known) => known && { ...known, closedItems: [...new Set([...(known.closedItems ?? []), itemNo])] },
    );
    await this.holdings.run(event, event.subject as RequestId, 'item-closed', itemNo); // the subject is the request
  }
}
