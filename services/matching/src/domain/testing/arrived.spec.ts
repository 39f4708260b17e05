import {
  type EventEnvelope,
  EventEnvelopeSchema,
  type EventKind,
  programmeChanged,
  programmeRecorded,
  programmeRetired,
  requestCirculated,
  requestSubmitted,
  requestWithdrawn,
} from '@clearinghouse/contracts';
import * as arrived from './arrived.js';

const events: readonly (readonly [EventKind, EventEnvelope])[] = [
  [requestSubmitted, arrived.submittedEvent('r-1')],
  [requestCirculated, arrived.circulatedEvent('r-1')],
  [requestWithdrawn, arrived.withdrawnEvent('r-1')],
  [programmeRecorded, arrived.recordedEvent('p-1')],
  [programmeChanged, arrived.changedEvent('p-1', 2)],
  [programmeRetired, arrived.retiredEvent('p-1', 3)],
];

describe('events that specs begin with', () => {
  it.each(events)('are those that the contracts know (%#)', (kind, event) => {
    expect(EventEnvelopeSchema.safeParse(event).success).toBe(true);
    expect(kind.data.safeParse(event.data).success).toBe(true);
    expect(event.type).toBe(kind.type);
  });
});
