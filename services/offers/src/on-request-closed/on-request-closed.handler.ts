import type { DataOf, EventEnvelope, RequestId, requestClosed } from '@clearinghouse/contracts';
import { Injectable } from '@nestjs/common';
import { CirculatedRequests } from '../adapters/circulated-requests.js';
import { ReleaseHoldings } from '../release-holdings/release-holdings.handler.js';

@Injectable()
export class OnRequestClosed {
  constructor(
    private readonly requests: CirculatedRequests,
    private readonly holdings: ReleaseHoldings,
  ) {}

  /** A closed request takes no replies; what was agreed and not delivered is free again. */
  async run(event: EventEnvelope<DataOf<typeof requestClosed>>): Promise<void> {
    await this.requests.apply(event, (known) => known && { ...known, closed: true });
    await this.holdings.run(event, event.subject as RequestId, 'request-closed'); // the subject is the request
  }
}
