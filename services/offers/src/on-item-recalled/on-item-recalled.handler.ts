import type { DataOf, EventEnvelope, itemRecalled } from '@clearinghouse/contracts';
import { Injectable } from '@nestjs/common';
import { CirculatedRequests } from '../adapters/circulated-requests.js';

@Injectable()
export class OnItemRecalled {
  constructor(private readonly requests: CirculatedRequests) {}

  /** The State took its consent back: replies to the item are no longer taken. */
  run(event: EventEnvelope<DataOf<typeof itemRecalled>>): Promise<void> {
    const without = (items: readonly number[]) => items.filter((no) => no !== event.data.itemNo);
    return this.requests.apply(event, (known) => known && { ...known, items: without(known.items) });
  }
}
