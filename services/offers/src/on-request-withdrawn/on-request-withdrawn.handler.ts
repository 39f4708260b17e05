import type { DataOf, EventEnvelope, RequestId, requestWithdrawn } from '@clearinghouse/contracts';
import { Injectable } from '@nestjs/common';
import { CirculatedRequests } from '../adapters/circulated-requests.js';
import { ReleaseHoldings } from '../release-holdings/release-holdings.handler.js';

@Injectable()
export class OnRequestWithdrawn {
  constructor(
    private readonly requests: CirculatedRequests,
    private readonly holdings: ReleaseHoldings,
  ) {}

  /** A request that was never circulated is not known here, and stays so. What it held of any capacity is free again. */
  async run(event: EventEnvelope<DataOf<typeof requestWithdrawn>>): Promise<void> {
    await this.requests.apply(event, (known) => known && { ...known, withdrawn: true });
    await this.holdings.run(event, event.subject as RequestId, 'request-withdrawn'); // the subject is the request
  }
}
