import type { EventEnvelope } from '@clearinghouse/contracts';
import type { RecordedEvent } from '../port.js';

/** Nobody: what is not said to be for somebody stays within. */
const NOBODY = { levels: [], parties: [] };

/**
 * A recorded event as it travels: CloudEvents 1.0. The same event gives the same envelope however often it is published.
 * Who did it and why (`by`, `role`, `why`) stays in the history.
 */
export function envelopeOf(collection: string, subject: string, event: RecordedEvent): EventEnvelope {
  return {
    specversion: '1.0',
    id: event.id,
    source: `/clearinghouse/${collection}`,
    type: event.type,
    time: event.at,
    subject,
    sequence: event.sequence,
    correlationid: event.correlationId,
    ...(event.causationId !== undefined && { causationid: event.causationId }),
    audience: event.audience ?? NOBODY,
    datacontenttype: 'application/json',
    data: event.data,
  };
}
