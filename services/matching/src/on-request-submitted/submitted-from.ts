import type { DataOf, EventEnvelope, requestSubmitted, RequestId } from '@clearinghouse/contracts';
import type { Submitted } from '../domain/open-list.js';

export const submittedFrom = (event: EventEnvelope<DataOf<typeof requestSubmitted>>): Submitted => ({
  requestId: event.subject as RequestId, // the subject of a request's event is its id
  requester: event.data.requester,
  title: event.data.title,
  ...(Array.isArray(event.data.addressTo) && { named: event.data.addressTo }),
  cause: { id: event.subject, sequence: event.sequence, correlationId: event.correlationid, causationId: event.id },
});
