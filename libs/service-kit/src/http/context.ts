import type { EventEnvelope, Instant } from '@clearinghouse/contracts';
import type { SaveContext } from '@clearinghouse/document-store';
import type { Call } from './call.js';

/** What a save records about the HTTP call that caused it. */
export const contextOf = (call: Pick<Call, 'correlationId'>, at: Instant): SaveContext => ({
  at,
  correlationId: call.correlationId,
});

/** The correlation of the first request stays; the event is the cause. */
export const contextOfEvent = (event: EventEnvelope, at: Instant): SaveContext => ({
  at,
  correlationId: event.correlationid,
  causationId: event.id,
});
